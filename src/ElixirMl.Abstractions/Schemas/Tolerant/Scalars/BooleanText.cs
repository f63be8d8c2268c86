namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads truth values: words, 0 and 1, and sentences that hold exactly one of them without denying it.</summary>
internal static class BooleanText
{
    public static bool TryRead(ReadOnlySpan<char> text, TolerantLog log, out bool value)
    {
        value = text is "true";
        if (value || text is "false")
        {
            return true;
        }

        var core = ScalarText.Unwrap(text, out var unwrapped);
        if (AsWord(core) is { } word)
        {
            value = word;
            log.Mend(RepairKinds.Markup, unwrapped);
            log.Mend(RepairKinds.BooleanFromText, core is not ("true" or "false"));
            return true;
        }

        if (AsSentence(core) is { } mentioned)
        {
            value = mentioned;
            log.Mend(RepairKinds.Mention);
            return true;
        }

        return log.Fail(ValidationRules.Type, "A truth value was expected", text, "Write true or false.");
    }

    private static bool? AsWord(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('.');
        if (text.Length is 0 or > 5)
        {
            return null;
        }

        Span<char> lower = stackalloc char[5];
        return lower[..text.ToLowerInvariant(lower)] switch
        {
            "true" or "yes" or "y" or "t" or "on" or "1" or "1.0" => true,
            "false" or "no" or "n" or "f" or "off" or "0" or "0.0" => false,
            _ => null,
        };
    }

    private static bool? AsSentence(ReadOnlySpan<char> text) => Lead(text) ?? Mentioned(text) ?? Last(text);

    /// <summary>"Yes, because …": a first word that stands alone decides.</summary>
    private static bool? Lead(ReadOnlySpan<char> text)
    {
        var words = new WordReader(text);
        if (!words.MoveNext() || AsPlainWord(words.Word) is not { } lead)
        {
            return null;
        }

        var rest = text[words.End..].TrimStart("*_`\"'”’) ");
        var stands = rest.IsEmpty || rest[0] is ',' or '.' or '!' or ':' or ';' or '—' or '–' or '-' or '\n' or '\r' or '(';
        return stands && !Denies(ref words, lead) ? lead : null;
    }

    // "True or false?" and "Yes. No." take back what the first word says.
    private static bool Denies(ref WordReader words, bool lead) =>
        words.MoveNext() && AsPlainWord(words.Word) is { } next && next != lead;

    /// <summary>The only one of "true" and "false" in a text, unless its clause denies it.</summary>
    private static bool? Mentioned(ReadOnlySpan<char> text)
    {
        bool? found = null;
        var negated = false;
        var inClause = false;
        var words = new WordReader(text);
        while (words.MoveNext())
        {
            negated &= !words.StartsClause;
            inClause &= !words.StartsClause;
            negated |= ScalarText.IsNegation(words.Word);
            bool? word = Is(words.Word, "true") ? true : Is(words.Word, "false") ? false : null;
            inClause |= word is not null;
            if ((negated && inClause) || (found is not null && word is not null && found != word))
            {
                return null;
            }

            found ??= word;
        }

        return found;
    }

    /// <summary>"The answer is yes": the last word, when it follows a word of saying or a colon.</summary>
    private static bool? Last(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> before = default;
        ReadOnlySpan<char> last = default;
        var opposed = false;
        var words = new WordReader(text);
        while (words.MoveNext())
        {
            opposed |= ScalarText.IsNegation(last) || Is(last, "yes") || Is(last, "true") || Is(last, "false");
            before = words.StartsClause ? default : last;
            last = words.Word;
        }

        var said = before.IsEmpty || Is(before, "is") || Is(before, "answer") || Is(before, "be");
        return said && !opposed && (Is(last, "yes") || Is(last, "no")) ? Is(last, "yes") : null;
    }

    private static bool? AsPlainWord(ReadOnlySpan<char> word) =>
        Is(word, "true") || Is(word, "yes") ? true : Is(word, "false") || Is(word, "no") ? false : null;

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
