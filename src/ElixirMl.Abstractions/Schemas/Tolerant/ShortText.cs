namespace ElixirMl.Schemas.Tolerant;

/// <summary>Texts for error messages, cut to a length a person reads.</summary>
internal static class ShortText
{
    private const int Limit = 80;

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length <= Limit)
        {
            return text.ToString();
        }

        var length = char.IsHighSurrogate(text[Limit - 2]) ? Limit - 2 : Limit - 1;
        return string.Concat(text[..length], "…");
    }
}
