using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Importance;

/// <summary>Pearson divergence of the values of good trials from those of all, axis by axis.</summary>
internal static class TopQuantileImportance
{
    private const int Resamples = 30;

    public static ImportanceReport Run(SearchDomain domain, double[][] points, double[] losses, double quantile, SeededRandom random)
    {
        var count = Math.Max(3, (int)Math.Ceiling(quantile * points.Length));
        int[] good = [.. Enumerable.Range(0, points.Length).OrderBy(i => losses[i]).ThenBy(static i => i).Take(count)];
        var shares = new double[domain.Count][];
        for (var j = 0; j < domain.Count; j++)
        {
            shares[j] = new double[Resamples + 1];
        }

        for (var resample = 0; resample <= Resamples; resample++)
        {
            int[] sample = resample == 0 ? good : [.. good.Select(_ => good[random.Next(good.Length)])];
            double[] divergences = [.. Enumerable.Range(0, domain.Count).Select(j => Divergence(domain[j], points, sample, j))];
            var total = Math.Max(1e-300, divergences.Sum());
            for (var j = 0; j < domain.Count; j++)
            {
                shares[j][resample] = divergences[j] / total;
            }
        }

        var variables = shares.Select((share, j) => ImportanceSummary.Of(domain[j].Name, share[1..]) with { Share = share[0] });
        return new("top quantile", [.. variables.OrderByDescending(static variable => variable.Share)], []);
    }

    private static double Divergence(Axis axis, double[][] points, int[] good, int j)
    {
        var cells = new AxisCells(axis, [.. points.Select(point => point[j])]);
        var all = Histogram(cells, axis, points.Select(point => point[j]), points.Length);
        var top = Histogram(cells, axis, good.Select(i => points[i][j]), good.Length);
        return all.Zip(top).Sum(static pair => (pair.Second - pair.First) * (pair.Second - pair.First) / pair.First);
    }

    // Smoothed by the prior as by a few more trials, and along numbers by a kernel, so that chance gaps do not count.
    private static double[] Histogram(AxisCells cells, Axis axis, IEnumerable<double> values, int count)
    {
        const double PriorTrials = 3;
        var histogram = Array.ConvertAll(cells.Weights, static weight => PriorTrials * Math.Max(weight, 1e-3));
        var width = Math.Max(0.5, cells.Weights.Length * 0.25 * Math.Pow(count, -0.2));
        foreach (var value in values)
        {
            var own = cells.Of(value);
            if (!axis.IsNumeric || double.IsNaN(value))
            {
                histogram[own]++;
                continue;
            }

            var kernel = Enumerable.Range(0, histogram.Length).Select(cell => cells.IsAbsence(cell) ? 0 : Math.Exp(-0.5 * Math.Pow((cell - own) / width, 2))).ToArray();
            var mass = kernel.Sum();
            for (var cell = 0; cell < kernel.Length; cell++)
            {
                histogram[cell] += kernel[cell] / mass;
            }
        }

        var total = histogram.Sum();
        return Array.ConvertAll(histogram, value => value / total);
    }
}
