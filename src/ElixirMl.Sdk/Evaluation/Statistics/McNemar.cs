using MathNet.Numerics.Distributions;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>Whether two ways of answering differ in how often they are right on the same examples.</summary>
/// <remarks>The exact form of Q. McNemar's test (1947): a two-sided binomial test on the examples on which only one is right.</remarks>
public static class McNemar
{
    /// <summary>Tests the examples on which the two disagree.</summary>
    /// <param name="onlyFirst">Examples that only the first got right; 0 or more.</param>
    /// <param name="onlySecond">Examples that only the second got right; 0 or more.</param>
    /// <returns>The statistic is <paramref name="onlySecond"/>; the p-value is 1 when they agree everywhere.</returns>
    public static PairedTest Test(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);

        var pairs = onlyFirst + onlySecond;
        var p = pairs == 0 ? 1 : 2 * Binomial.CDF(0.5, pairs, Math.Min(onlyFirst, onlySecond));
        return new("McNemar (exact)", onlySecond, Math.Min(1, p), pairs);
    }
}
