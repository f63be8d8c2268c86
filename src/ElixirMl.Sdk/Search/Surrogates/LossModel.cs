namespace ElixirMl.Search.Surrogates;

/// <summary>A Gaussian process of the losses seen so far, with warped output; learns again when enough new trials are in.</summary>
internal sealed class LossModel(SearchDomain domain)
{
    private static readonly double[] Powers = [-1.0, -0.5, 0.0, 0.5, 1.0];

    private readonly GaussianProcess _process = new(domain);
    private double _power = 1;
    private int _learnt;

    /// <summary>The warp of the last update.</summary>
    public OutputWarp Warp { get; private set; }

    /// <summary>Predictions in warped units.</summary>
    public Posterior? Posterior { get; private set; }

    /// <summary>The learnt process, for inspection.</summary>
    public GaussianProcess Process => _process;

    /// <summary>Warped losses of the last update.</summary>
    public double[] Targets { get; private set; } = [];

    /// <summary>Takes in all losses and learns when that is due.</summary>
    public void Update(IReadOnlyList<double[]> points, IReadOnlyList<double> losses, IReadOnlyList<double> variances)
    {
        var due = _learnt == 0 || points.Count < _learnt || points.Count - _learnt >= Math.Max(1, _learnt / 16);
        SetData(points, losses, variances);
        if (due)
        {
            Learn(points, losses, variances);
        }

        _process.Condition();
        Posterior = new(_process);
    }

    private void SetData(IReadOnlyList<double[]> points, IReadOnlyList<double> losses, IReadOnlyList<double> variances)
    {
        Warp = new(losses, _power);
        var warp = Warp;
        Targets = [.. losses.Select(warp.Apply)];
        var noise = new double[losses.Count];
        Array.Fill(noise, 1);
        _process.SetData(points, Targets, noise);
    }

    private void Learn(IReadOnlyList<double[]> points, IReadOnlyList<double> losses, IReadOnlyList<double> variances)
    {
        var warm = _learnt > 0;
        var best = (double[])_process.Parameters.Clone();
        var value = _process.Learn(best, warm ? 12 : 25);
        if (!warm || points.Count >= 2 * _fresh)
        {
            _fresh = points.Count;
            foreach (var start in Starts())
            {
                var other = _process.Learn(start, 20);
                if (other < value)
                {
                    (best, value) = (start, other);
                }
            }
        }

        _process.Parameters = best;
        _process.Condition();
        ChoosePower(points, losses, variances);
        _learnt = points.Count;
    }

    private int _fresh;

    private IEnumerable<double[]> Starts()
    {
        var layout = _process.Layout;
        yield return (double[])layout.Means.Clone();
        var wavy = (double[])layout.Means.Clone();
        for (var j = 0; j < domain.Count; j++)
        {
            wavy[KernelParameters.AdditiveLength(j)] = Math.Log(0.08);
            wavy[KernelParameters.Weight(j)] += 1;
        }

        yield return wavy;
    }

    private void ChoosePower(IReadOnlyList<double[]> points, IReadOnlyList<double> losses, IReadOnlyList<double> variances)
    {
        var (chosen, least) = (_power, double.PositiveInfinity);
        foreach (var power in Powers)
        {
            var warp = new OutputWarp(losses, power);
            var misfit = _process.Misfit([.. losses.Select(warp.Apply)]);
            foreach (var loss in losses)
            {
                misfit -= Math.Log(warp.Slope(loss));
            }

            if (misfit < least)
            {
                (chosen, least) = (power, misfit);
            }
        }

        if (chosen != _power)
        {
            _power = chosen;
            SetData(points, losses, variances);
        }
    }
}
