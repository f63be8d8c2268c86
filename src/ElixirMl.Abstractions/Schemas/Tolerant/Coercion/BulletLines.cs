namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Tells brackets within the items of a bulleted list, such as a box to tick or a reference, from a list in brackets.</summary>
/// <param name="item">Type of the items where they are written on one line, which is where the two can be mixed up.</param>
/// <remarks>Places are asked for in their order, so that all of it costs one pass.</remarks>
internal struct BulletLines(FieldType? item)
{
    private int _line;
    private int _seen;
    private int _count = -1;

    /// <summary>Whether a bracket belongs to the text of a bullet or is its mark.</summary>
    public bool Hold(ReadOnlySpan<char> text, int bracket)
    {
        if (item is null)
        {
            return false;
        }

        var breaks = text[_seen..bracket].LastIndexOf('\n');
        _line = breaks < 0 ? _line : _seen + breaks + 1;
        _seen = bracket;
        var line = text[_line..];
        var indent = line.Length - line.TrimStart().Length;
        var mark = indent + Bullets.MarkLength(line[indent..]);
        if (mark == indent)
        {
            return false;
        }

        var isMark = bracket < _line + mark;
        return isMark || (item is FieldType.Text && (!text[(_line + mark)..bracket].IsWhiteSpace() || Count(text) > 1));
    }

    private int Count(ReadOnlySpan<char> text) => _count >= 0 ? _count : _count = Bullets.Read(text).Count;
}
