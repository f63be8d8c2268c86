using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads addresses, also in angle brackets, as a Markdown link or as the only web address of a sentence.</summary>
internal static class UriText
{
    private static readonly SearchValues<char> EndCharacters = SearchValues.Create(" \t\r\n)>]}\"'`<*");

    public static bool TryRead(ReadOnlySpan<char> text, TolerantLog log, out ReadOnlySpan<char> canonical)
    {
        canonical = Unwrap(text);
        if (IsClear(canonical))
        {
            log.Mend(RepairKinds.Markup);
            return true;
        }

        if (TryFind(text, out canonical))
        {
            log.Mend(RepairKinds.Mention);
            return true;
        }

        return log.Fail(ValidationRules.Format, $"{FormatText.Name(TextFormat.Uri)} was expected", text, FormatText.Cure(TextFormat.Uri));
    }

    /// <summary>Whether a text is an address and nothing else: no mark of a link or a sentence is left on it, and it is no word for nothing.</summary>
    public static bool IsClear(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is '(' or '[' or '{' or '*' or '\'' or '`' || text[^1] is ',' or ';' or '.' or '!' or ':' or '*' or '\'' or '`')
        {
            return IsValid(text) && text.TrimStart('.').TrimStart('/').IsEmpty;
        }

        var isOpen = text[^1] is ')' or ']' or '}' && text.Count(text[^1]) > text.Count(text[^1] is ')' ? '(' : text[^1] is ']' ? '[' : '{');
        return !isOpen && !IsNothing(text) && IsValid(text);
    }

    private static bool IsNothing(ReadOnlySpan<char> text) =>
        ScalarText.IsNullWord(text) || (text.Length <= 9 && (text.Equals("none", StringComparison.OrdinalIgnoreCase) || text.Equals("n/a", StringComparison.OrdinalIgnoreCase)));

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character <= ' ' || character is '<' or '>' or '"' || char.IsWhiteSpace(character) || char.IsSurrogate(character))
            {
                return false;
            }
        }

        return text.Length > 0 && Uri.TryCreate(text.ToString(), UriKind.RelativeOrAbsolute, out _);
    }

    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        var core = ScalarText.Unwrap(text, out _);
        if (core.Length > 2 && core[0] == '<' && core[^1] == '>')
        {
            return core[1..^1].Trim();
        }

        var target = core.Length > 4 && core[0] == '[' && core[^1] == ')' ? core.IndexOf("](") : -1;
        return target > 0 ? core[(target + 2)..^1].Trim() : WithoutSentence(core);
    }

    // "(https://a.b/c)," is an address in brackets with a comma.
    private static ReadOnlySpan<char> WithoutSentence(ReadOnlySpan<char> text)
    {
        text = text.Contains(':') ? text.TrimEnd(",;.!:") : text;
        return text.Length > 2 && text[0] == '(' && text[^1] == ')' ? text[1..^1].Trim() : text;
    }

    private static bool TryFind(ReadOnlySpan<char> text, out ReadOnlySpan<char> address)
    {
        address = default;
        for (var start = Next(text, 0); start >= 0; start = Next(text, start + Math.Max(1, address.Length)))
        {
            var rest = text[start..];
            var end = rest.IndexOfAny(EndCharacters);
            var next = (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?");
            if (!IsClear(next) || (!address.IsEmpty && !next.SequenceEqual(address)))
            {
                return false;
            }

            address = next;
        }

        return !address.IsEmpty;
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        var index = text[from..].IndexOf("http", StringComparison.OrdinalIgnoreCase);
        while (index >= 0)
        {
            var rest = text[(from + index)..];
            if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                return from + index;
            }

            from += index + 1;
            index = text[from..].IndexOf("http", StringComparison.OrdinalIgnoreCase);
        }

        return -1;
    }
}
