using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Field markers, with the emphasis around them: <c>**[[ ## name ## ]]**</c>.</summary>
internal readonly struct ChatMarks(Schema outputs) : IGrowingMarks
{
    public bool TryFind(ReadOnlySpan<char> reply, int from, out FieldMark mark)
    {
        mark = default;
        if (!Markers.TryFind(reply, from, out var marker))
        {
            return false;
        }

        marker = Decoration.Widen(reply, from, marker);
        var name = marker.Name(reply);
        mark = new(marker.Start, marker.End, FieldNames.Find(outputs, name), FieldNames.IsAlike(name, Markers.Completed));
        return true;
    }

    public int Undecided(ReadOnlySpan<char> reply, int from)
    {
        for (var at = from; reply[at..].IndexOf('[') is >= 0 and var skipped; at++)
        {
            at += skipped;
            if (Markers.MayMatch(reply, at))
            {
                return Decoration.Earliest(reply, from, at);
            }
        }

        return Decoration.Earliest(reply, from, reply.Length);
    }
}
