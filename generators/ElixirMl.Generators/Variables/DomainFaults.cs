using System.Globalization;

namespace ElixirMl.Generators.Variables;

/// <summary>What can be wrong with a declared range or choice; strings and numbers only, so that rules can share it.</summary>
internal static class DomainFaults
{
    private const double Tolerance = 1e-9;

    /// <summary>Of a range; null when nothing is wrong.</summary>
    internal static DomainFault? OfRange(double minimum, double maximum, bool isWhole, RangeFacts facts) => OfLimits(minimum, maximum, isWhole) ?? OfScale(minimum, maximum, isWhole, facts) ?? OfStep(minimum, maximum, isWhole, facts) ?? OfPowers(minimum, maximum, isWhole, facts);

    /// <summary>Of a default inside a good range.</summary>
    internal static DomainFault? OfDefault(double value, double minimum, double maximum, bool isWhole, RangeFacts facts)
    {
        var nearest = Nearest(value, minimum, maximum, isWhole, facts);
        if (Math.Abs(nearest - value) <= Tolerance * Math.Max(1, Math.Abs(value)))
        {
            return null;
        }

        var (kind, rule) = true switch
        {
            _ when !(value >= minimum && value <= maximum) => (FaultKind.DefaultIsOutside, $"is outside {Text(minimum)} to {Text(maximum)}"),
            _ when isWhole && !IsWhole(value) => (FaultKind.DefaultIsOutside, "is no whole number"),
            _ when facts.PowerOfTwo => (FaultKind.DefaultIsOutside, "is no power of two"),
            _ => (FaultKind.StepDoesNotFit, $"is no multiple of {Text(facts.Step)} above {Text(minimum)}"),
        };
        return new(kind, $"its default {Text(value)} {rule}; the nearest value is {Text(nearest)}", "Default", double.IsNaN(value) ? null : Text(nearest));
    }

    /// <summary>Of weights for some choices.</summary>
    internal static DomainFault? OfWeights(IReadOnlyList<double> weights, int count) => true switch
    {
        _ when weights.Count == 0 => null,
        _ when weights.Count != count => new(FaultKind.WeightsDoNotFit, $"it has {weights.Count} weights for {count} values, give one for each", "Weights"),
        _ when weights.Any(static weight => !(weight >= 0) || double.IsInfinity(weight)) || weights.Sum() <= 0 => new(FaultKind.WeightsDoNotFit, "its weights must be finite, not negative, and not all 0", "Weights"),
        _ => null,
    };

    /// <summary>Of a bell curve.</summary>
    internal static DomainFault? OfDistribution(double mean, double deviation, bool isWhole) => true switch
    {
        _ when double.IsNaN(mean) && double.IsNaN(deviation) => null,
        _ when isWhole => new(FaultKind.DistributionDoesNotFit, "only a real number has a bell curve, remove Mean and Deviation", "Mean"),
        _ when double.IsNaN(mean) => new(FaultKind.DistributionDoesNotFit, "its Deviation has no Mean, give both", "Deviation"),
        _ when double.IsNaN(deviation) => new(FaultKind.DistributionDoesNotFit, "its Mean has no Deviation, give both", "Mean"),
        _ when !(deviation > 0) || double.IsInfinity(deviation + mean) => new(FaultKind.DistributionDoesNotFit, $"its Deviation {Text(deviation)} is not above 0 and finite", "Deviation"),
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

    private static DomainFault? OfLimits(double minimum, double maximum, bool isWhole) => true switch
    {
        _ when double.IsNaN(minimum) || double.IsNaN(maximum) => new(FaultKind.LimitIsUnusable, "a range needs two numbers, give minimum and maximum"),
        _ when double.IsInfinity(minimum) || double.IsInfinity(maximum) || double.IsInfinity(maximum - minimum) => new(FaultKind.LimitIsUnusable, "its limits must be finite"),
        _ when isWhole && (!IsWhole(minimum) || !IsWhole(maximum)) => new(FaultKind.LimitIsUnusable, "a range of a whole number needs whole limits"),
        _ when minimum > maximum => new(FaultKind.RangeIsInverted, $"its minimum {Text(minimum)} is above its maximum {Text(maximum)}: swap them", null, ""),
        _ when minimum == maximum => new(FaultKind.RangeIsInverted, $"its minimum and its maximum are both {Text(minimum)}: move one, or use a constant"),
        _ => null,
    };

    private static DomainFault? OfScale(double minimum, double maximum, bool isWhole, RangeFacts facts) => true switch
    {
        _ when facts.IsLog && minimum <= 0 => new(FaultKind.ScaleDoesNotFit, $"a logarithmic range must start above 0, not at {Text(minimum)}", "Scale"),
        _ when facts.IsLogit && isWhole => new(FaultKind.ScaleDoesNotFit, "whole numbers have no logit scale", "Scale"),
        _ when facts.IsLogit && (minimum <= 0 || maximum >= 1) => new(FaultKind.ScaleDoesNotFit, "a logit scale needs limits strictly between 0 and 1", "Scale"),
        _ => null,
    };

    private static DomainFault? OfStep(double minimum, double maximum, bool isWhole, RangeFacts facts) => true switch
    {
        _ when facts.Step < 0 || double.IsNaN(facts.Step) => new(FaultKind.StepDoesNotFit, $"its step {Text(facts.Step)} is negative", "Step", facts.Step < 0 ? Text(-facts.Step) : null),
        _ when facts.Step > maximum - minimum => new(FaultKind.StepDoesNotFit, $"its step {Text(facts.Step)} is longer than its range of {Text(maximum - minimum)}", "Step"),
        _ when isWhole && !IsWhole(facts.Step) => new(FaultKind.StepDoesNotFit, $"its step {Text(facts.Step)} is no whole number", "Step", Text(Math.Max(1, Math.Round(facts.Step)))),
        _ => null,
    };

    private static DomainFault? OfPowers(double minimum, double maximum, bool isWhole, RangeFacts facts) => true switch
    {
        _ when !facts.PowerOfTwo => null,
        _ when !isWhole => new(FaultKind.PowerOfTwoDoesNotFit, "only whole numbers can be powers of two, change the type of the property", "PowerOfTwo"),
        _ when facts.Step > 0 => new(FaultKind.PowerOfTwoDoesNotFit, "powers of two have no step, remove Step or PowerOfTwo", "PowerOfTwo"),
        _ when PowersOfTwo(minimum, maximum).Length == 0 => new(FaultKind.PowerOfTwoDoesNotFit, $"no power of two lies between {Text(minimum)} and {Text(maximum)}, widen the range", "PowerOfTwo"),
        _ => null,
    };

    private static double Nearest(double value, double minimum, double maximum, bool isWhole, RangeFacts facts)
    {
        var inside = double.IsNaN(value) ? minimum : Math.Min(maximum, Math.Max(minimum, isWhole ? Math.Round(value) : value));
        return facts.PowerOfTwo
            ? PowersOfTwo(minimum, maximum).OrderBy(power => Math.Abs(power - inside)).First()
            : Snap(inside, minimum, maximum, facts.Step);
    }

    private static double[] PowersOfTwo(double minimum, double maximum) =>
        [.. Enumerable.Range(0, 62).Select(static exponent => Math.Pow(2, exponent)).Where(power => power >= minimum && power <= maximum)];

    private static bool IsWhole(double value) => Math.Floor(value) == value;

    private static double Logit(double value) => Math.Log(value / (1 - value));

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));
}
