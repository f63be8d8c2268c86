using ElixirMl.Variables.Sampling;
using MathNet.Numerics.Distributions;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>Confidence interval of a mean by drawing samples from the sample.</summary>
/// <remarks>
/// The expanded percentile interval of T. Hesterberg 2015, "What Teachers Should Know About the Bootstrap": plain percentiles
/// are too narrow for few values, so the quantiles are moved outwards as Student's distribution asks for.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Samples drawn when nothing else is said.</summary>
    public const int DefaultResamples = 2_000;

    /// <summary>Where the true mean lies.</summary>
    /// <param name="values">At least one, all finite; a single value gives an interval of no width.</param>
    /// <param name="seed">Same seed, same interval.</param>
    /// <param name="level">Confidence in (0, 1).</param>
    /// <param name="resamples">At least 100.</param>
    /// <remarks>O(n · resamples) time.</remarks>
    public static Interval Mean(ReadOnlySpan<double> values, ulong seed, double level = Interval.DefaultLevel, int resamples = DefaultResamples)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        Interval.CheckLevel(level);

        if (values.Length == 1)
        {
            return new(values[0], values[0], level);
        }

        var means = Means(values, new SeededRandom(seed), resamples);
        Array.Sort(means);
        var tail = Tail(values.Length, level);
        return new(Summary.Quantile(means, tail), Summary.Quantile(means, 1 - tail), level);
    }

    private static double Tail(int count, double level)
    {
        var student = StudentT.InvCDF(0, 1, count - 1, (1 - level) / 2);
        return Normal.CDF(0, 1, student * Math.Sqrt(count / (count - 1.0)));
    }

    private static double[] Means(ReadOnlySpan<double> values, SeededRandom random, int resamples)
    {
        var means = new double[resamples];
        for (var i = 0; i < resamples; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < values.Length; j++)
            {
                sum += values[random.Next(values.Length)];
            }

            means[i] = sum / values.Length;
        }

        return means;
    }
}
