namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads dates, times of day and both together; a text without the year first is refused, as 01/02/2024 can be read in two ways.</summary>
internal static class MomentText
{
    public static bool TryRead(TextFormat format, ReadOnlySpan<char> text, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> canonical)
    {
        var core = ScalarText.Unwrap(text, out var unwrapped);
        if (!TryFind(format, core, out var moment, out var isWhole) || !moment.IsInRange())
        {
            canonical = default;
            return log.Fail(ValidationRules.Format, $"{FormatText.Name(format)} was expected", text, FormatText.Cure(format));
        }

        canonical = buffer[..moment.Write(buffer, format)];
        log.Mend(RepairKinds.Markup, unwrapped);
        log.Mend(RepairKinds.Mention, !isWhole);
        log.Mend(RepairKinds.FormatSpelling, isWhole && !core.SequenceEqual(canonical));
        return true;
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
