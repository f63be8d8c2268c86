namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads dates, times of day and both together; a text without the year first is refused, as 01/02/2024 can be read in two ways.</summary>
internal static class MomentText
{
    private const int LongestMoment = 40;

    public static bool TryRead(TextFormat format, ReadOnlySpan<char> text, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> canonical)
    {
        canonical = default;
        if (!TryRead(format, text, log, out var moment))
        {
            return false;
        }

        canonical = buffer[..moment.Write(buffer, format)];
        return true;
    }

    public static bool TryRead(TextFormat format, ReadOnlySpan<char> text, TolerantLog log, out Moment moment)
    {
        if (IsCanonical(format, text, out moment))
        {
            return true;
        }

        var core = ScalarText.Unwrap(text, out var unwrapped);
        if (!TryFind(format, core, out moment, out var isWhole) || !moment.IsInRange())
        {
            return log.Fail(ValidationRules.Format, $"{FormatText.Name(format)} was expected", text, FormatText.Cure(format));
        }

        log.Mend(RepairKinds.Markup, unwrapped);
        log.Mend(RepairKinds.Mention, !isWhole);
        log.Mend(RepairKinds.FormatSpelling, isWhole && !IsCanonical(format, core, out _));
        moment = format == TextFormat.DateTime ? moment with { Offset = moment.Offset ?? TimeSpan.Zero } : moment;
        return true;
    }

    /// <summary>Whether a text has the form that RFC 3339 asks for, with up to seven digits of a second.</summary>
    public static bool IsCanonical(TextFormat format, ReadOnlySpan<char> text, out Moment moment)
    {
        Span<char> buffer = stackalloc char[LongestMoment];
        return Moment.Match(text, format, out moment) == text.Length && text.Length is > 0 and <= LongestMoment && moment.IsInRange() &&
            (format != TextFormat.DateTime || moment.Offset is not null) && IsSameForm(text, buffer[..moment.Write(buffer, format)]);
    }

    // Zeros at the end of the fraction and +00:00 in place of Z are other spellings of the same form.
    private static bool IsSameForm(ReadOnlySpan<char> text, ReadOnlySpan<char> canonical)
    {
        if (text.SequenceEqual(canonical))
        {
            return true;
        }

        var common = text.CommonPrefixLength(canonical);
        var rest = text[common..].TrimStart('.').TrimStart('0');
        var expected = canonical[common..];
        return common >= "HH:mm:ss".Length && (rest.SequenceEqual(expected) || (expected is "Z" && rest is "+00:00"));
    }

    private static bool TryFind(TextFormat format, ReadOnlySpan<char> text, out Moment moment, out bool isWhole)
    {
        var length = Moment.Match(text, format, out moment);
        isWhole = length > 0 && length == text.Length;
        return isWhole || TryFindOnly(format, text, out moment);
    }

    private static bool TryFindOnly(TextFormat format, ReadOnlySpan<char> text, out Moment moment)
    {
        moment = default;
        var found = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && IsPartOfMore(text[i - 1])))
            {
                continue;
            }

            var length = Moment.Match(text[i..], format, out var next);
            if (length == 0 || (i + length < text.Length && char.IsLetterOrDigit(text[i + length])))
            {
                continue;
            }

            found = found > 0 && moment != next ? 2 : 1;
            moment = next;
            if (found > 1)
            {
                return false;
            }

            i += length - 1;
        }

        return found == 1;
    }

    private static bool IsPartOfMore(char before) => char.IsLetterOrDigit(before) || before is '-' or '/' or '.' or ':';
}
