namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Walks over the bodies of the fenced blocks of a text.</summary>
internal ref struct Fences(ReadOnlySpan<char> text)
{
    private const string Mark = "```";

    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly Fences GetEnumerator() => this;

    public bool MoveNext()
    {
        var open = _rest.IndexOf(Mark);
        if (open < 0)
        {
            return false;
        }

        var block = _rest[(open + Mark.Length)..];
        var close = block.IndexOf(Mark);
        if (close < 0)
        {
            return false;
        }

        Current = WithoutLanguage(block[..close]).Trim();
        _rest = block[(close + Mark.Length)..];
        return true;
    }

    /// <summary>The body when a text is one fenced block, the text itself otherwise.</summary>
    public static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text, out bool isFenced)
    {
        isFenced = text.StartsWith(Mark) && text.EndsWith(Mark) && text.Length >= 2 * Mark.Length;
        return isFenced ? WithoutLanguage(text[Mark.Length..^Mark.Length]).Trim() : text;
    }

    /// <summary>Whether one of the blocks holds nothing but null.</summary>
    public static bool TryFindNull(ReadOnlySpan<char> text, TolerantLog log)
    {
        log.Work += text.Length;
        foreach (var body in new Fences(text))
        {
            if (BareWord.IsNull(body))
            {
                return true;
            }
        }

        return false;
    }

    // The language is what stands on the opening line, or the first word when all stands on one line.
    private static ReadOnlySpan<char> WithoutLanguage(ReadOnlySpan<char> block)
    {
        var end = 0;
        while (end < block.Length && (char.IsLetterOrDigit(block[end]) || block[end] is '+' or '#' or '-'))
        {
            end++;
        }

        return end > 0 && end < block.Length && char.IsWhiteSpace(block[end]) ? block[end..] : block;
    }
}
