namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Comparison by letters and digits alone, without regard to case: <c>reply_text</c>, <c>Reply Text</c> and <c>replyText</c> are equal.</summary>
internal static class AlphanumericText
{
    // Longer gaps separate words of different sentences rather than parts of one name.
    private const int MaximalGap = 3;

    /// <summary>Whether a text has a letter; digits alone do not make a name that may be compared loosely, as 15 and 1.5 would be one.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AreEqual(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var l = Next(left, 0);
        var r = Next(right, 0);
        if (l == left.Length || r == right.Length)
        {
            return false;
        }

        while (l < left.Length && r < right.Length && Same(left[l], right[r]))
        {
            l = Next(left, l + 1);
            r = Next(right, r + 1);
        }

        return l == left.Length && r == right.Length;
    }

    /// <summary>Length of the part at the start of <paramref name="text"/> that spells <paramref name="name"/>; 0 when there is none.</summary>
    public static int Match(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        var n = Next(name, 0);
        var t = 0;
        while (n < name.Length)
        {
            if (t >= text.Length || !Same(text[t], name[n]))
            {
                return 0;
            }

            n = Next(name, n + 1);
            t = n < name.Length ? SkipGap(text, t + 1) : t + 1;
        }

        return t;
    }

    private static bool Same(char left, char right) => left == right || char.ToUpperInvariant(Narrow(left)) == char.ToUpperInvariant(Narrow(right));

    // The letters and digits of East Asian keyboards are as wide as ideographs.
    private static char Narrow(char character) => character is >= '！' and <= '～' ? (char)(character - '！' + '!') : character;

    private static int SkipGap(ReadOnlySpan<char> text, int index)
    {
        var end = Math.Min(text.Length, index + MaximalGap);
        while (index < end && !char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    private static int Next(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && !char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }
}
