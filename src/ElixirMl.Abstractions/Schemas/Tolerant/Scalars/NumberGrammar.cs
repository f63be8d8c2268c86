namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>The grammar of numbers in JSON.</summary>
internal static class NumberGrammar
{
    /// <summary>Length of the JSON number at the start of a text; 0 when there is none.</summary>
    public static int Match(ReadOnlySpan<char> text)
    {
        var start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var position = Digits(text, start);
        if (position == start || (text[start] == '0' && position > start + 1))
        {
            return 0;
        }

        if (position < text.Length && text[position] == '.')
        {
            var fraction = Digits(text, position + 1);
            if (fraction == position + 1)
            {
                return 0;
            }

            position = fraction;
        }

        return position < text.Length && text[position] is 'e' or 'E' ? Exponent(text, position + 1) : position;
    }

    public static bool IsMatch(ReadOnlySpan<char> text) => text.Length > 0 && Match(text) == text.Length;

    private static int Exponent(ReadOnlySpan<char> text, int position)
    {
        position += position < text.Length && text[position] is '+' or '-' ? 1 : 0;
        var end = Digits(text, position);
        return end == position ? 0 : end;
    }

    private static int Digits(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }
}
