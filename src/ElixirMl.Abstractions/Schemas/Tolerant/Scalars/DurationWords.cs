using System.Buffers;
using System.Globalization;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads spans of time in words: <c>90 minutes</c>, <c>1h 30m</c>, <c>2 days, 3 hours and 5 seconds</c>.</summary>
internal static class DurationWords
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan span)
    {
        span = default;
        var (total, last) = (0m, long.MaxValue);
        while (!text.IsEmpty)
        {
            if (!TryTake(ref text, out var count, out var ticks) || ticks >= last)
            {
                return false;
            }

            total += count * ticks;
            last = ticks;
        }

        var isRead = last != long.MaxValue && total <= long.MaxValue;
        span = isRead ? TimeSpan.FromTicks((long)total) : default;
        return isRead;
    }

    /// <summary>Takes a number, its unit and what joins it to the next one; units get smaller, each comes once.</summary>
    private static bool TryTake(ref ReadOnlySpan<char> text, out decimal count, out long ticks)
    {
        var digits = text.IndexOfAnyExcept(NumberCharacters);
        ticks = 0;
        if (digits <= 0 || !decimal.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out count) || count > 10_000_000_000)
        {
            count = 0;
            return false;
        }

        text = text[digits..].TrimStart();
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        ticks = TicksOf(text[..length]);
        text = text[length..].TrimStart(" ,.");
        text = text.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? text[4..].TrimStart() : text;
        return ticks > 0;
    }

    // A month has no fixed length, and neither has a year.
    private static long TicksOf(ReadOnlySpan<char> unit)
    {
        Span<char> lower = stackalloc char[12];
        return unit.Length > lower.Length ? 0 : lower[..unit.ToLowerInvariant(lower)] switch
        {
            "w" or "wk" or "wks" or "week" or "weeks" => TimeSpan.TicksPerDay * 7,
            "d" or "day" or "days" => TimeSpan.TicksPerDay,
            "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
            "m" or "min" or "mins" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
            "s" or "sec" or "secs" or "second" or "seconds" => TimeSpan.TicksPerSecond,
            "ms" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
            _ => 0,
        };
    }
}
