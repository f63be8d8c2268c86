using MathNet.Numerics.Statistics;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>A set of numbers in six.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Minimum">Smallest.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95 % are not above it.</param>
/// <param name="P99">99 % are not above it.</param>
/// <param name="Maximum">Largest.</param>
public sealed record Summary(double Mean, double Minimum, double P50, double P95, double P99, double Maximum)
{
    /// <summary>The summary of no numbers: all zero.</summary>
    public static readonly Summary Empty = new(0, 0, 0, 0, 0, 0);

    /// <summary>Sums numbers up.</summary>
    /// <param name="values">Any order; all finite.</param>
    /// <returns><see cref="Empty"/> when there are none. Percentiles are interpolated linearly.</returns>
    public static Summary Of(params IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0
            ? Empty
            : new(sorted.Average(), sorted[0], Quantile(sorted, 0.5), Quantile(sorted, 0.95), Quantile(sorted, 0.99), sorted[^1]);
    }

    // Type 7 of R. Hyndman and Y. Fan 1996, the default of R and NumPy.
    internal static double Quantile(double[] sorted, double share) => SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
}
