using MathNet.Numerics.Distributions;

namespace ElixirMl.Sdk.Tests.Search;

/// <summary>Mann and Whitney's test, one-sided, by the normal approximation with correction for ties.</summary>
internal static class RankTest
{
    /// <summary>The chance of ranks like these if the first numbers were not smaller than the others.</summary>
    public static double ChanceOfSmaller(IReadOnlyList<double> first, IReadOnlyList<double> others)
    {
        var wins = first.Sum(left => others.Sum(right => left < right ? 1.0 : left == right ? 0.5 : 0));
        double n = first.Count, m = others.Count, all = n + m;
        var ties = first.Concat(others).GroupBy(static value => value).Sum(static group => Math.Pow(group.Count(), 3) - group.Count());
        var variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
        return variance <= 0 ? 1 : 1 - Normal.CDF(0, 1, (wins - n * m / 2 - 0.5) / Math.Sqrt(variance));
    }
}
