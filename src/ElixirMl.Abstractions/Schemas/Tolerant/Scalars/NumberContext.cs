namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>What the words and signs around a number make of it: <c>minus 5</c> is negative, <c>at least 5</c> is no number.</summary>
internal static class NumberContext
{
    /// <summary>Looks at what stands before a number, its sign and currency taken off.</summary>
    /// <param name="before">The text up to the number.</param>
    /// <param name="isNegative">Whether a word or a sign apart says that it is below zero.</param>
    public static NumberFault Before(ReadOnlySpan<char> before, out bool isNegative)
    {
        isNegative = false;
        var text = before.TrimEnd();
        if (text.IsEmpty)
        {
            return NumberFault.None;
        }

        switch (text[^1])
        {
            case '-' or '–' or '−':
                return Dash(text, out isNegative);
            case '<' or '>' or '≤' or '≥' or '±':
            case '=' when text.Length > 1 && text[^2] is '<' or '>' or '!':
                return IsMarkup(before, text) ? NumberFault.None : NumberFault.Bound;
        }

        return Words(text, out isNegative);
    }

    /// <summary>Looks at what stands behind a number and its unit.</summary>
    public static NumberFault After(ReadOnlySpan<char> after)
    {
        if (after.StartsWith("+"))
        {
            return NumberFault.Bound;
        }

        var words = new WordReader(after);
        var isBound = words.MoveNext() && Is(words.Word, "or") && words.MoveNext() && IsComparative(words.Word);
        return isBound ? NumberFault.Bound : NumberFault.None;
    }

    // In "Score - 5" the dash stands for a colon; alone before the number it may be a bullet or a minus.
    private static NumberFault Dash(ReadOnlySpan<char> text, out bool isNegative)
    {
        var before = text[..^1].TrimEnd();
        var isAlone = before.IsEmpty || before[^1] is ':' or '=' or '(';
        isNegative = isAlone && text[^1] == '−';
        return isNegative || (!isAlone && text[^1] != '−') ? NumberFault.None : NumberFault.UnclearSign;
    }

    // "<High> 5" and "-> 5" hold no comparison, and neither does a quoted line, "> 5" behind a line break.
    private static bool IsMarkup(ReadOnlySpan<char> before, ReadOnlySpan<char> text) =>
        text[^1] == '>' && text.Length > 1 && (text[^2] is '-' or '=' or '/' || char.IsLetter(text[^2]) || before.Contains('\n'));

    private static NumberFault Words(ReadOnlySpan<char> text, out bool isNegative)
    {
        isNegative = false;
        ReadOnlySpan<char> third = default;
        ReadOnlySpan<char> second = default;
        ReadOnlySpan<char> last = default;
        var words = new WordReader(text);
        while (words.MoveNext())
        {
            third = words.StartsClause ? default : second;
            second = words.StartsClause ? default : last;
            last = words.Word;
        }

        if (last.IsEmpty || ScalarText.EndsClause(text[^1]))
        {
            return NumberFault.None;
        }

        isNegative = Is(last, "minus") || Is(last, "negative");
        var isDenied = ScalarText.IsNegation(last) || ScalarText.IsNegation(second) || ScalarText.IsNegation(third);
        return isDenied || IsBound(second, last) || IsBound(third, second) ? NumberFault.Bound : NumberFault.None;
    }

    private static bool IsBound(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        Is(next, "over") || Is(next, "under") || Is(next, "above") || Is(next, "below") || Is(next, "exceeding") ||
        (Is(word, "at") && (Is(next, "least") || Is(next, "most"))) ||
        (Is(word, "up") && Is(next, "to")) ||
        (Is(next, "than") && IsComparative(word));

    private static bool IsComparative(ReadOnlySpan<char> word) =>
        Is(word, "more") || Is(word, "less") || Is(word, "fewer") || Is(word, "greater") || Is(word, "higher") || Is(word, "lower") ||
        Is(word, "larger") || Is(word, "smaller") || Is(word, "above") || Is(word, "below") || Is(word, "over") || Is(word, "under") || Is(word, "other");

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
