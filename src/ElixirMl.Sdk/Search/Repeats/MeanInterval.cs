using MathNet.Numerics.Distributions;

namespace ElixirMl.Search.Repeats;

/// <summary>The mean of independent evaluations with the ends of its 95 % interval.</summary>
internal readonly record struct MeanInterval(double Mean, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>Of results: Wilson's interval for shares of examples, a normal one for told variances, otherwise Student's.</summary>
    public static MeanInterval Of(IReadOnlyList<TrialResult.Completed> results) =>
        results.All(static result => result.Examples > 0) ? OfShares(results)
        : results.All(static result => double.IsFinite(result.Variance)) ? OfVariances(results)
        : OfValues([.. results.Select(static result => result.Values[0])]);

    /// <summary>Of values alone (Student, 1908); one value has no ends.</summary>
    public static MeanInterval OfValues(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        if (values.Count == 1)
        {
            return new(mean, double.NegativeInfinity, double.PositiveInfinity);
        }

        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return Around(mean, StudentT.InvCDF(0, 1, values.Count - 1, 0.975) * Math.Sqrt(variance / values.Count));
    }

    // All examples count the same, whichever result they belong to (Wilson, 1927).
    private static MeanInterval OfShares(IReadOnlyList<TrialResult.Completed> results)
    {
        double examples = results.Sum(static result => result.Examples);
        var share = results.Sum(static result => result.Values[0] * result.Examples) / examples;
        var shrink = 1 / (1 + Z * Z / examples);
        var center = shrink * (share + Z * Z / (2 * examples));
        var half = shrink * Z * Math.Sqrt(Math.Max(0, share * (1 - share)) / examples + Z * Z / (4 * examples * examples));
        return new(share, Math.Max(0, center - half), Math.Min(1, center + half));
    }

    private static MeanInterval OfVariances(IReadOnlyList<TrialResult.Completed> results) =>
        Around(results.Average(static result => result.Values[0]), Z * Math.Sqrt(results.Sum(static result => result.Variance)) / results.Count);

    private static MeanInterval Around(double mean, double half) => new(mean, mean - half, mean + half);
}
