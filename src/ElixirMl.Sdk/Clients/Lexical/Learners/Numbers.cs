using System.Globalization;
using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Numbers as text and within limits.</summary>
internal static class Numbers
{
    public static double? Parse(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Also understands thousands separators and a sign of money or per cent: <c>$1,250.00</c>.</summary>
    public static double? ParseLoose(ReadOnlySpan<char> text)
    {
        text = text.Trim("$€£%");
        return double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static string Format(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The nearest number within the limits.</summary>
    public static double Fit(double number, ValueHint.Number limits)
    {
        var rounded = limits.IsWhole ? Math.Round(number) : number;
        return Math.Max(limits.Minimum ?? double.MinValue, Math.Min(limits.Maximum ?? double.MaxValue, rounded));
    }

    /// <summary>What to say when nothing is known: the middle of the limits.</summary>
    public static double Middle(ValueHint.Number limits) => limits switch
    {
        { Minimum: { } minimum, Maximum: { } maximum } => Fit((minimum + maximum) / 2, limits),
        _ => Fit(0, limits),
    };

    /// <summary>The middle value when each counts by its weight.</summary>
    public static double Median(IEnumerable<(double Number, double Weight)> weighted)
    {
        var sorted = weighted.OrderBy(static one => one.Number).ToList();
        var left = sorted.Sum(static one => one.Weight) / 2;
        foreach (var (number, weight) in sorted)
        {
            left -= weight;
            if (left <= 0)
            {
                return number;
            }
        }

        return sorted[^1].Number;
    }
}
