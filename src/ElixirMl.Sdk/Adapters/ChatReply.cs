using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Takes a reply with field markers apart.</summary>
/// <remarks>
/// Text before the first marker is a preamble. A marker ends the field before it; the first marker of a name counts; text
/// below an unknown name is dropped. Emphasis around a marker belongs to the marker.
/// </remarks>
internal readonly ref struct ChatReply(Schema outputs, string reply)
{
    private const int NoField = -1;

    public ReplyEnding Parse(Span<FieldText> fields, TolerantLog log)
    {
        fields.Fill(FieldText.Absent);
        var position = Thoughts.End(reply);
        var field = NoField;
        var from = position;
        var isClosed = false;
        var any = false;
        while (TryFindMarker(position, out var marker))
        {
            Close(fields, field, from, marker.Start);
            any = true;
            field = Target(marker, fields, ref isClosed);
            from = position = marker.End;
        }

        if (any)
        {
            Close(fields, field, from, Envelope.TrimFence(reply, from));
            return isClosed ? ReplyEnding.Closed : ReplyEnding.Open;
        }

        return Salvage.Parse(outputs, reply, Thoughts.End(reply), fields, log);
    }

    private int Target(in Marker marker, Span<FieldText> fields, ref bool isClosed)
    {
        var name = marker.Name(reply);
        var index = FieldNames.Find(outputs, name);
        if (index >= 0 && fields[index].IsAbsent)
        {
            return index;
        }

        isClosed |= FieldNames.IsAlike(name, Markers.Completed);
        return NoField;
    }

    private void Close(Span<FieldText> fields, int field, int start, int end)
    {
        if (field != NoField)
        {
            var text = reply.AsMemory(start, end - start).Trim();
            fields[field] = new(text, FieldTextForm.Plain);
        }
    }

    private bool TryFindMarker(int from, out Marker marker)
    {
        if (!Markers.TryFind(reply, from, out marker))
        {
            return false;
        }

        marker = Decoration.Widen(reply, from, marker);
        return true;
    }
}
