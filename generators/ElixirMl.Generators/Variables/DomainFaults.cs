using System.Globalization;

namespace ElixirMl.Generators.Variables;

/// <summary>What can be wrong with a declared range or choice; strings and numbers only, so that rules can share it.</summary>
internal static class DomainFaults
{
    private const double Tolerance = 1e-9;

    /// <summary>Of a range; null when nothing is wrong.</summary>
    internal static string? OfRange(double minimum, double maximum, bool isWhole, RangeFacts facts) => true switch
    {
        _ when double.IsNaN(minimum) || double.IsNaN(maximum) => "a range needs two numbers",
        _ when double.IsInfinity(minimum) || double.IsInfinity(maximum) || double.IsInfinity(maximum - minimum) => "its limits must be finite",
        _ when isWhole && (!IsWhole(minimum) || !IsWhole(maximum)) => "a range of a whole number needs whole limits",
        _ when !(minimum < maximum) => $"its minimum {Text(minimum)} is not below its maximum {Text(maximum)}",
        _ when facts.IsLog && minimum <= 0 => "a logarithmic range must start above 0",
        _ when facts.IsLogit && isWhole => "whole numbers have no logit scale",
        _ when facts.IsLogit && (minimum <= 0 || maximum >= 1) => "a logit scale needs limits strictly between 0 and 1",
        _ when facts.Step < 0 || double.IsNaN(facts.Step) => $"its step {Text(facts.Step)} is negative",
        _ when facts.Step > maximum - minimum => $"its step {Text(facts.Step)} is longer than its range",
        _ when isWhole && !IsWhole(facts.Step) => $"its step {Text(facts.Step)} is no whole number",
        _ when facts.PowerOfTwo && !isWhole => "only whole numbers can be powers of two",
        _ when facts.PowerOfTwo && facts.Step > 0 => "powers of two have no step",
        _ when facts.PowerOfTwo && PowersOfTwo(minimum, maximum).Length == 0 => $"no power of two lies between {Text(minimum)} and {Text(maximum)}",
        _ => null,
    };

    /// <summary>Of a default inside a good range.</summary>
    internal static string? OfDefault(double value, double minimum, double maximum, bool isWhole, RangeFacts facts)
    {
        if (isWhole && !(IsWhole(value) && value >= minimum && value <= maximum))
        {
            return $"its default {Text(value)} is not a whole number from {Text(minimum)} to {Text(maximum)}";
        }

        if (!(value >= minimum && value <= maximum))
        {
            return $"its default {Text(value)} is outside {Text(minimum)} to {Text(maximum)}";
        }

        if (facts.PowerOfTwo && !PowersOfTwo(minimum, maximum).Contains(value))
        {
            return $"its default {Text(value)} is no power of two";
        }

        var nearest = Snap(value, minimum, maximum, facts.Step);
        return Math.Abs(nearest - value) <= Tolerance * Math.Max(1, Math.Abs(value))
            ? null
            : $"its default {Text(value)} is no multiple of {Text(facts.Step)} above {Text(minimum)}; the nearest is {Text(nearest)}";
    }

    /// <summary>Of weights for some choices.</summary>
    internal static string? OfWeights(IReadOnlyList<double> weights, int count) => true switch
    {
        _ when weights.Count == 0 => null,
        _ when weights.Count != count => $"it has {weights.Count} weights for {count} values",
        _ when weights.Any(static weight => !(weight >= 0) || double.IsInfinity(weight)) || weights.Sum() <= 0 => "its weights must be finite, not negative, and not all 0",
        _ => null,
    };

    /// <summary>The middle on the scale, on a step.</summary>
    internal static double Middle(double minimum, double maximum, bool isWhole, RangeFacts facts)
    {
        if (facts.PowerOfTwo)
        {
            var powers = PowersOfTwo(minimum, maximum);
            return powers[powers.Length / 2];
        }

        var middle = facts.IsLog ? Math.Sqrt(minimum * maximum) : facts.IsLogit ? Logistic((Logit(minimum) + Logit(maximum)) / 2) : minimum + ((maximum - minimum) / 2);
        return Snap(isWhole ? Math.Floor(middle) : middle, minimum, maximum, facts.Step);
    }

    /// <summary>The nearest value a whole number of steps above the minimum.</summary>
    internal static double Snap(double value, double minimum, double maximum, double step)
    {
        if (!(step > 0))
        {
            return value;
        }

        var count = Math.Min(Math.Round((value - minimum) / step), Math.Floor(((maximum - minimum) / step) + Tolerance));
        return Math.Abs(minimum) < 1e12 && Math.Abs(step) is < 1e12 and > 1e-12
            ? (double)((decimal)minimum + ((decimal)count * (decimal)step))
            : minimum + (count * step);
    }

    internal static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double[] PowersOfTwo(double minimum, double maximum) =>
        [.. Enumerable.Range(0, 62).Select(static exponent => Math.Pow(2, exponent)).Where(power => power >= minimum && power <= maximum)];

    private static bool IsWhole(double value) => Math.Floor(value) == value;

    private static double Logit(double value) => Math.Log(value / (1 - value));

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));
}
