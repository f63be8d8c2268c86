using MathNet.Numerics.Distributions;

namespace ElixirMl.Search.Racing;

/// <summary>Wilcoxon's signed-rank test of paired losses, one-sided, by the normal approximation with correction for ties and continuity.</summary>
internal static class SignedRanks
{
    /// <summary>The chance of differences like these if the rival were as good as the leader; small when it is worse.</summary>
    public static double ChanceOfWorse(IEnumerable<double> leader, IEnumerable<double> rival)
    {
        var differences = leader.Zip(rival, static (left, right) => right - left).Where(static difference => difference != 0).OrderBy(Math.Abs).ToArray();
        var n = differences.Length;
        var (positive, ties) = (0.0, 0.0);
        for (var start = 0; start < n;)
        {
            var end = start;
            while (end < n && Math.Abs(differences[end]) == Math.Abs(differences[start]))
            {
                end++;
            }

            double count = end - start;
            positive += differences[start..end].Count(static difference => difference > 0) * (start + end + 1) / 2.0;
            ties += count * count * count - count;
            start = end;
        }

        var variance = (n * (n + 1.0) * (2 * n + 1) - ties / 2) / 24;
        return variance <= 0 ? 1 : 1 - Normal.CDF(0, 1, (positive - n * (n + 1) / 4.0 - 0.5) / Math.Sqrt(variance));
    }
}
