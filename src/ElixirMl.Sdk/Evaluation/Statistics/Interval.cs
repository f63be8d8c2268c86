using System.Globalization;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>Where a true value lies with some confidence.</summary>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end, not below <paramref name="Lower"/>.</param>
/// <param name="Level">Confidence in (0, 1), for example 0.95.</param>
public readonly record struct Interval(double Lower, double Upper, double Level)
{
    /// <summary>Confidence used when nothing else is said.</summary>
    public const double DefaultLevel = 0.95;

    /// <summary>Whether the two have a point in common.</summary>
    /// <param name="other">Another interval of the same quantity.</param>
    public bool Overlaps(Interval other) => Lower <= other.Upper && other.Lower <= Upper;

    /// <summary>Whether a value lies inside, ends included.</summary>
    /// <param name="value">Any number.</param>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>Both ends with three decimals, for example <c>[0.571, 0.703]</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Lower:0.000}, {Upper:0.000}]");

    internal static void CheckLevel(double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
    }
}
