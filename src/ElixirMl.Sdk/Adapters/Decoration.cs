namespace ElixirMl.Adapters;

/// <summary>Emphasis, headings and colons that models put around markers.</summary>
internal static class Decoration
{
    /// <summary>The marker with what decorates it; never reaches before <paramref name="from"/>.</summary>
    public static Marker Widen(ReadOnlySpan<char> text, int from, Marker marker)
    {
        var start = marker.Start;
        var end = marker.End;
        while (start > from && end < text.Length && text[start - 1] == text[end] && text[end] is '*' or '_' or '`')
        {
            start--;
            end++;
        }

        if (end < text.Length && text[end] == ':')
        {
            end++;
        }

        return marker with { Start = HeadingStart(text, from, start), End = end };
    }

    /// <summary>The earliest place from which characters may decorate a marker that begins at a position.</summary>
    public static int Earliest(ReadOnlySpan<char> text, int from, int marker)
    {
        var start = marker;
        while (start > from && text[start - 1] is '*' or '_' or '`')
        {
            start--;
        }

        return HeadingStart(text, from, start);
    }

    private static int HeadingStart(ReadOnlySpan<char> text, int from, int start)
    {
        var at = start;
        while (at > from && text[at - 1] is '#' or '>' or ' ' or '\t')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n' ? at : start;
    }
}
