using System.Buffers;
using System.Globalization;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads spans of time in the constant form of .NET and in the form of ISO 8601, such as <c>PT1H30M</c>.</summary>
internal static class DurationText
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    public static bool TryRead(ReadOnlySpan<char> text, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> canonical)
    {
        canonical = text;
        if (IsCanonical(text))
        {
            return true;
        }

        var core = ScalarText.Unwrap(text, out var unwrapped);
        if (!TryParse(core, out var span) || !span.TryFormat(buffer, out var length, "c", CultureInfo.InvariantCulture))
        {
            return log.Fail(ValidationRules.Format, $"{FormatText.Name(TextFormat.Duration)} was expected", text, FormatText.Cure(TextFormat.Duration));
        }

        canonical = buffer[..length];
        log.Mend(RepairKinds.Markup, unwrapped);
        log.Mend(RepairKinds.FormatSpelling, !core.SequenceEqual(canonical));
        return true;
    }

    // The parser of the constant form takes 5 for five days and 1:30 for an hour and a half.
    public static bool IsCanonical(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[FormatText.BufferLength];
        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) &&
            span.TryFormat(buffer, out var length, "c", CultureInfo.InvariantCulture) && text.SequenceEqual(buffer[..length]);
    }

    // A bare number would be taken for days.
    private static bool TryParse(ReadOnlySpan<char> text, out TimeSpan span) =>
        (text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span)) || TryParseIso(text, out span) || DurationWords.TryParse(text, out span);

    private static bool TryParseIso(ReadOnlySpan<char> text, out TimeSpan span)
    {
        span = default;
        var isNegative = text.StartsWith("-");
        text = isNegative ? text[1..] : text;
        if (text.Length < 3 || text.Length > 40 || text[0] is not ('P' or 'p'))
        {
            return false;
        }

        var total = 0m;
        var isTime = false;
        for (var rest = text[1..]; !rest.IsEmpty;)
        {
            if (!isTime && rest[0] is 'T' or 't')
            {
                isTime = true;
                rest = rest[1..];
                continue;
            }

            var digits = rest.IndexOfAnyExcept(NumberCharacters);
            var unit = digits > 0 ? UnitTicks(rest[digits], isTime) : 0;
            if (unit == 0 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > 10_000_000_000)
            {
                return false;
            }

            total += count * unit;
            rest = rest[(digits + 1)..];
        }

        span = total <= long.MaxValue ? TimeSpan.FromTicks(isNegative ? -(long)total : (long)total) : default;
        return total <= long.MaxValue && text[^1] is not ('T' or 't');
    }

    // Months and years have no fixed length, so they are refused.
    private static long UnitTicks(char unit, bool isTime) => (char.ToUpperInvariant(unit), isTime) switch
    {
        ('W', false) => TimeSpan.TicksPerDay * 7,
        ('D', false) => TimeSpan.TicksPerDay,
        ('H', true) => TimeSpan.TicksPerHour,
        ('M', true) => TimeSpan.TicksPerMinute,
        ('S', true) => TimeSpan.TicksPerSecond,
        _ => 0,
    };
}
