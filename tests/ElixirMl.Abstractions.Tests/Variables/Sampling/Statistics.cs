namespace ElixirMl.Abstractions.Tests.Variables.Sampling;

/// <summary>Tests of distributions at the level 0.001; seeds are fixed, so an outcome never changes by chance.</summary>
internal static class Statistics
{
    // Quantiles 0.999 of chi-square by the Wilson-Hilferty approximation, which is within 1 % from 3 degrees of freedom on.
    private const double NormalQuantile = 3.0902;
    private const double KolmogorovQuantile = 1.9495;

    /// <summary>Whether counts agree with expected shares.</summary>
    public static bool Agree(IReadOnlyList<int> counts, IReadOnlyList<double> shares)
    {
        var total = counts.Sum();
        var sum = counts.Zip(shares, (count, share) => Math.Pow(count - (total * share), 2) / (total * share)).Sum();
        var degrees = counts.Count - 1.0;
        return sum <= degrees * Math.Pow(1 - (2 / (9 * degrees)) + (NormalQuantile * Math.Sqrt(2 / (9 * degrees))), 3);
    }

    /// <summary>Whether a sample agrees with a continuous distribution (Kolmogorov–Smirnov).</summary>
    public static bool Agree(IEnumerable<double> sample, Func<double, double> cumulative)
    {
        double[] sorted = [.. sample.Order()];
        var distance = sorted.Select((value, i) => Math.Max(cumulative(value) - (i / (double)sorted.Length), ((i + 1) / (double)sorted.Length) - cumulative(value))).Max();
        return distance <= KolmogorovQuantile / Math.Sqrt(sorted.Length);
    }

    /// <summary>The L2 star discrepancy: how far points are from even (T. Warnock, 1972).</summary>
    public static double Discrepancy(double[][] points)
    {
        var dimensions = points[0].Length;
        var single = points.Sum(p => p.Aggregate(1.0, (product, x) => product * (1 - (x * x)) / 2));
        var pairs = points.Sum(p => points.Sum(q => p.Zip(q, (x, y) => 1 - Math.Max(x, y)).Aggregate(1.0, (product, x) => product * x)));
        return Math.Sqrt(Math.Pow(3, -dimensions) - (2.0 / points.Length * single) + (pairs / points.Length / points.Length));
    }
}
