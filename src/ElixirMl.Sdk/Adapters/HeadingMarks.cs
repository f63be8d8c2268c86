using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Headings of one level that name an output field; other headings belong to the values.</summary>
/// <remarks>The first heading that names an output field gives the level of all; a copy keeps what it has found.</remarks>
internal struct HeadingMarks(Schema outputs) : IGrowingMarks
{
    private int _level;

    public bool TryFind(ReadOnlySpan<char> reply, int from, out FieldMark mark)
    {
        mark = default;
        for (var at = from; Headings.TryFind(reply, at, out var heading); at = heading.End)
        {
            var name = heading.Name(reply);
            var field = _level == 0 || heading.Level == _level ? FieldNames.Find(outputs, name) : FieldMark.NoField;
            var isEnd = heading.Level == _level && FieldNames.IsAlike(name, Markers.Completed);
            if (field >= 0 || isEnd)
            {
                _level = heading.Level;
                mark = new(heading.Start, heading.End, field, isEnd);
                return true;
            }
        }

        return false;
    }

    public readonly int Undecided(ReadOnlySpan<char> reply, int from)
    {
        var lineEnd = reply[from..].LastIndexOf('\n');
        var start = from + lineEnd + 1;
        var isLineStart = lineEnd >= 0 || from == 0 || reply[from - 1] == '\n';
        return isLineStart && Headings.MayBegin(reply, start) ? start : reply.Length;
    }
}
