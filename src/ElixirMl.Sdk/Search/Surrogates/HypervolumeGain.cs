using ElixirMl.Search.Frontiers;

namespace ElixirMl.Search.Surrogates;

/// <summary>Expected gain of hypervolume when independent normal losses are added to a frontier.</summary>
/// <remarks>
/// Exact for two objectives: the gain is a sum over the vertical strips between frontier points, and in each the two
/// factors are independent one-sided expectations. For more, the mean over fixed quantile draws of a Chebyshev
/// improvement in one random direction of the trial (Knowles, 2006).
/// </remarks>
internal sealed class HypervolumeGain
{
    private const int Draws = 32;

    private readonly double[] _edges;
    private readonly double[] _ceilings;
    private readonly double[] _weights;
    private readonly double[][] _normals;
    private readonly double _best;

    public HypervolumeGain(IReadOnlyList<double[]> losses, double[] reference, Random random)
    {
        var frontier = new ParetoFrontier(reference.Length);
        for (var i = 0; i < losses.Count; i++)
        {
            frontier.Add(i, losses[i]);
        }

        (_edges, _ceilings, _weights, _normals) = ([], [], [], []);
        if (reference.Length == 2)
        {
            var sorted = frontier.Points.Where(point => point.Losses[0] < reference[0] && point.Losses[1] < reference[1]).OrderBy(static point => point.Losses[0]).ToArray();
            _edges = [.. sorted.Select(static point => point.Losses[0]), reference[0]];
            _ceilings = [reference[1], .. sorted.Select(static point => point.Losses[1])];
            return;
        }

        _weights = [.. Enumerable.Range(0, reference.Length).Select(_ => -Math.Log(1 - random.NextDouble()))];
        _normals = [.. Enumerable.Range(0, Draws).Select(_ => _weights.Select(_ => random.NextNormal()).ToArray())];
        _best = losses.Min(Chebyshev);
    }

    /// <summary>Logarithm of the expected gain for the given means and variances.</summary>
    public double Log(ReadOnlySpan<double> means, ReadOnlySpan<double> variances) =>
        Math.Log(_weights.Length == 0 ? Exact(means, variances) : Sampled(means, variances)) is var log && double.IsNegativeInfinity(log) ? Far(means) : log;

    // Where every expectation underflows, nearer is still better.
    private static double Far(ReadOnlySpan<double> means)
    {
        var sum = 0.0;
        foreach (var mean in means)
        {
            sum += mean;
        }

        return -1_000 - sum;
    }

    private double Exact(ReadOnlySpan<double> means, ReadOnlySpan<double> variances)
    {
        var total = 0.0;
        var before = 0.0;
        for (var i = 0; i < _edges.Length; i++)
        {
            var reach = Math.Exp(Improvement.LogExpected(_edges[i], means[0], variances[0]));
            total += Math.Max(0, reach - before) * Math.Exp(Improvement.LogExpected(_ceilings[i], means[1], variances[1]));
            before = reach;
        }

        return total;
    }

    private double Sampled(ReadOnlySpan<double> means, ReadOnlySpan<double> variances)
    {
        var total = 0.0;
        Span<double> losses = stackalloc double[means.Length];
        foreach (var normals in _normals)
        {
            for (var j = 0; j < losses.Length; j++)
            {
                losses[j] = means[j] + Math.Sqrt(variances[j]) * normals[j];
            }

            total += Math.Max(0, _best - Chebyshev(losses));
        }

        return total / Draws;
    }

    private double Chebyshev(double[] losses) => Chebyshev(losses.AsSpan());

    // Warped losses are standardised, so three deviations below the mean serve as the ideal.
    private double Chebyshev(ReadOnlySpan<double> losses)
    {
        var worst = double.NegativeInfinity;
        var sum = 0.0;
        for (var j = 0; j < losses.Length; j++)
        {
            var part = _weights[j] * (losses[j] + 3);
            worst = Math.Max(worst, part);
            sum += part;
        }

        return worst + 0.05 * sum;
    }
}
