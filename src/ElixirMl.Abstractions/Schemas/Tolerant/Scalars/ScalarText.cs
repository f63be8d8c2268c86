namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>What every reader of a single value does first.</summary>
internal static class ScalarText
{
    private const int MaximalWrappings = 8;

    /// <summary>Removes white space, quotes, emphasis and code ticks around a value.</summary>
    public static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text, out bool unwrapped)
    {
        unwrapped = false;
        text = text.Trim();
        for (var i = 0; i < MaximalWrappings && text.Length >= 2 && IsWrapping(text[0], text[^1]); i++)
        {
            text = text[1..^1].Trim();
            unwrapped = true;
        }

        return text;
    }

    /// <summary>Whether a text means that there is nothing.</summary>
    public static bool IsNullWord(ReadOnlySpan<char> text) => text.Length is > 0 and <= 9 && text is
        "null" or "Null" or "NULL" or "None" or "none" or "NONE" or "nil" or "undefined" or
        "N/A" or "n/a" or "NA" or "-" or "—" or "–" or "~";

    /// <summary>Whether a word denies what stands near it.</summary>
    public static bool IsNegation(ReadOnlySpan<char> word) =>
        word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) ||
        word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase) ||
        (word.Length is >= 2 and <= 7 && IsNegationWord(word));

    public static bool EndsClause(char character) => character is '.' or ',' or ';' or ':' or '!' or '?' or '\n' or '(' or ')';

    public static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool IsNegationWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        return lower[..word.ToLowerInvariant(lower)] is "not" or "non" or "no" or "never" or "neither" or "nor" or "cannot" or "without";
    }

    private static bool IsWrapping(char first, char last) => (first, last) is
        ('"', '"') or ('\'', '\'') or ('`', '`') or ('*', '*') or
        ('“', '”') or ('“', '“') or ('„', '“') or ('„', '”') or ('‘', '’') or ('«', '»') or ('_', '_');
}
