namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>Looks at texts line by line.</summary>
internal static class LineStart
{
    /// <summary>Where, at or after a position, a line starts with some words; -1 when none does.</summary>
    public static int Find(string text, string words, int from = 0)
    {
        for (var at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] == '\n')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>From a position to the end of its line.</summary>
    public static ReadOnlySpan<char> LineAt(this ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }
}
