using System.Globalization;

namespace ElixirMl.Endpoints;

/// <summary>Reads how long an endpoint asks to wait.</summary>
internal static class RetryAfterHeader
{
    /// <returns><see langword="null"/> when it does not say, or not in a known form.</returns>
    public static TimeSpan? Read(Func<string, string?> header, TimeProvider time)
    {
        if (TryRead(header("retry-after-ms"), out var milliseconds))
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        var text = header("Retry-After");
        return TryRead(text, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? Until(date, time)
            : null;
    }

    private static bool TryRead(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= TimeSpan.SecondsPerDay * 1000d;

    private static TimeSpan Until(DateTimeOffset date, TimeProvider time)
    {
        var wait = date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
