using MathNet.Numerics.Distributions;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>Confidence interval of a proportion.</summary>
/// <remarks>E. B. Wilson 1927, the score interval without continuity correction: right also near 0 and 1 and for few trials.</remarks>
public static class Wilson
{
    /// <summary>Where the true proportion lies.</summary>
    /// <param name="successes">In [0, <paramref name="trials"/>].</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="level">Confidence in (0, 1).</param>
    /// <returns>Ends in [0, 1].</returns>
    public static Interval Interval(int successes, int trials, double level = Statistics.Interval.DefaultLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        Statistics.Interval.CheckLevel(level);

        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var share = (double)successes / trials;
        var shrink = 1 + (z * z / trials);
        var center = (share + (z * z / (2.0 * trials))) / shrink;
        var half = z / shrink * Math.Sqrt((share * (1 - share) / trials) + (z * z / (4.0 * trials * trials)));
        // At the ends the formula gives exactly 0 and 1; rounding must not move them.
        return new(successes == 0 ? 0 : Math.Max(0, center - half), successes == trials ? 1 : Math.Min(1, center + half), level);
    }
}
