using MathNet.Numerics.Distributions;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>Whether paired differences lie around zero.</summary>
/// <remarks>
/// The signed-rank test of F. Wilcoxon 1945: differences of zero are left out, equal ones share their mean rank. Exact up to
/// <see cref="ExactLimit"/> pairs, ties included; beyond that the normal approximation with corrections for ties and continuity.
/// </remarks>
public static class Wilcoxon
{
    /// <summary>Most pairs for which the exact distribution is computed.</summary>
    public const int ExactLimit = 50;

    private const string Name = "Wilcoxon signed-rank";

    /// <summary>Tests the differences.</summary>
    /// <param name="differences">Second minus first of every pair, all finite.</param>
    /// <returns>The statistic is the sum of the ranks of positive differences; the p-value is 1 when all are zero.</returns>
    /// <remarks>O(n log n) time, O(n³) below the limit.</remarks>
    public static PairedTest Test(params ReadOnlySpan<double> differences)
    {
        double[] ordered = [.. differences.ToArray().Where(static d => d != 0).OrderBy(Math.Abs)];
        if (ordered.Length == 0)
        {
            return new(Name, 0, 1, 0);
        }

        var ranks = DoubledRanks(ordered);
        var positive = ordered.Zip(ranks, static (d, rank) => d > 0 ? (long)rank : 0).Sum();
        var p = ordered.Length <= ExactLimit ? Exact(ranks, positive) : Approximate(ranks, positive);
        return new(Name, positive / 2.0, p, ordered.Length);
    }

    // Mean ranks of ties end in .5 at worst, so twice the rank is whole.
    private static int[] DoubledRanks(double[] ordered)
    {
        var ranks = new int[ordered.Length];
        for (var start = 0; start < ordered.Length;)
        {
            var end = start + 1;
            while (end < ordered.Length && Math.Abs(ordered[end]) == Math.Abs(ordered[start]))
            {
                end++;
            }

            Array.Fill(ranks, start + 1 + end, start, end - start);
            start = end;
        }

        return ranks;
    }

    // Every sign is equally likely: the share of the 2^n subsets of ranks whose sum is as extreme.
    private static double Exact(int[] ranks, long positive)
    {
        var total = ranks.Sum();
        var shares = new double[total + 1];
        shares[0] = 1;
        foreach (var rank in ranks)
        {
            for (var sum = total; sum >= 0; sum--)
            {
                shares[sum] = (shares[sum] + (sum >= rank ? shares[sum - rank] : 0)) / 2;
            }
        }

        var smaller = Math.Min(positive, total - positive);
        return Math.Min(1, 2 * shares.Take((int)smaller + 1).Sum());
    }

    private static double Approximate(int[] ranks, long positive)
    {
        var expected = ranks.Sum(static rank => (long)rank) / 2.0;
        var deviation = Math.Sqrt(ranks.Sum(static rank => (double)rank * rank) / 4);
        // One step of the doubled statistic is 2, so half a step is 1.
        var distance = Math.Max(0, Math.Abs(positive - expected) - 1);
        return Math.Min(1, 2 * Normal.CDF(0, 1, -distance / deviation));
    }
}
