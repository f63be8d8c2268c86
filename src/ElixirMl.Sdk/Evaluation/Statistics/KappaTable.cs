using ElixirMl.Variables.Sampling;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>Counts of pairs of ratings, and Cohen's kappa of them.</summary>
internal static class KappaTable
{
    private const int Resamples = 2_000;

    public static Agreement Agreement(int[] first, int[] second, int categories, Func<int, int, double> distance, ulong seed, double level)
    {
        Statistics.Interval.CheckLevel(level);

        var distances = new double[categories, categories];
        for (var i = 0; i < categories; i++)
        {
            for (var j = 0; j < categories; j++)
            {
                distances[i, j] = distance(i, j);
            }
        }

        var (observed, expected, kappa) = Kappa(first, second, distances, static row => row);
        var random = new SeededRandom(seed);
        var draws = new double[Resamples];
        var rows = new int[first.Length];
        for (var draw = 0; draw < Resamples; draw++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = random.Next(rows.Length);
            }

            draws[draw] = Kappa(first, second, distances, row => rows[row]).Kappa;
        }

        Array.Sort(draws);
        var interval = new Interval(Summary.Quantile(draws, (1 - level) / 2), Summary.Quantile(draws, (1 + level) / 2), level);
        return new(observed, expected, kappa, interval, first.Length);
    }

    private static (double Observed, double Expected, double Kappa) Kappa(int[] first, int[] second, double[,] distances, Func<int, int> row)
    {
        var (left, right) = (new double[distances.GetLength(0)], new double[distances.GetLength(0)]);
        var observed = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            var (a, b) = (first[row(i)], second[row(i)]);
            left[a]++;
            right[b]++;
            observed += distances[a, b] / first.Length;
        }

        var expected = 0.0;
        for (var a = 0; a < left.Length; a++)
        {
            for (var b = 0; b < right.Length && left[a] > 0; b++)
            {
                expected += left[a] * right[b] * distances[a, b] / ((double)first.Length * first.Length);
            }
        }

        return (1 - observed, 1 - expected, expected == 0 ? 1 : 1 - (observed / expected));
    }
}
