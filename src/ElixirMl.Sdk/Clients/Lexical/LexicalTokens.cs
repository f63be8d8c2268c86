namespace ElixirMl.Clients.Lexical;

/// <summary>Counts tokens the way <see cref="LexicalChatClient"/> reports them.</summary>
/// <remarks>
/// A run of letters or a run of digits is one token for every six characters begun; every other character that is not
/// white space is one token. On English text this is close to the vocabularies of large models, and it needs no
/// vocabulary. Thread-safe.
/// </remarks>
public static class LexicalTokens
{
    private const int CharactersPerToken = 6;

    /// <summary>Tokens of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>0 or more. O(length) time, no allocation.</returns>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = NextEnd(text, 0); at > 0; at = NextEnd(text, at))
        {
            count++;
        }

        return count;
    }

    /// <summary>Where the next token ends.</summary>
    /// <returns>0 when no token begins at or after <paramref name="from"/>.</returns>
    internal static int NextEnd(ReadOnlySpan<char> text, int from)
    {
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start == text.Length)
        {
            return 0;
        }

        var end = start + 1;
        while (end < text.Length && end - start < CharactersPerToken && Continues(text[end - 1], text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool Continues(char before, char unit) =>
        char.IsLetter(unit) ? char.IsLetter(before) : char.IsDigit(unit) && char.IsDigit(before);
}
