namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Words and letters behind a number that change its value.</summary>
internal static class NumberUnits
{
    private const int LongestWord = 10;

    /// <summary>Letters that touch the digits: 10k, 5M, 3bn.</summary>
    public static bool IsScaleSuffix(ReadOnlySpan<char> letters)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return letters.Length <= LongestWord && lower[..letters.ToLowerInvariant(lower)] is
            "k" or "m" or "mm" or "mn" or "mio" or "b" or "bn" or "mrd" or "t" or "tn" or "x" || IsScaleWord(letters);
    }

    public static bool IsScaleWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length is > 0 and <= LongestWord && lower[..word.ToLowerInvariant(lower)] is
            "dozen" or "hundred" or "thousand" or "million" or "billion" or "trillion" or "lakh" or "crore" or
            "k" or "m" or "mn" or "mio" or "bn" or "mrd" or "tn" or "hundreds" or "thousands" or "millions" or "billions" or "trillions";
    }

    /// <summary>In British English the words stand apart.</summary>
    public static bool IsPerCent(ReadOnlySpan<char> text) => text.StartsWith("per cent", StringComparison.OrdinalIgnoreCase);

    public static bool IsPercent(ReadOnlySpan<char> word) =>
        word.Equals("percent", StringComparison.OrdinalIgnoreCase) || word.Equals("pct", StringComparison.OrdinalIgnoreCase);
}
