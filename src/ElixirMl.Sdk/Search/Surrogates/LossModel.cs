namespace ElixirMl.Search.Surrogates;

/// <summary>A Gaussian process of one loss, with warped output; learns again whenever enough new trials are in.</summary>
internal sealed class LossModel(SearchDomain domain)
{
    private const double KnownNoiseDeviation = 0.4;

    private static readonly double[] Powers = [-1.0, -0.5, 0.0, 0.5, 1.0];

    private readonly GaussianProcess _process = new(domain);
    private double _power = 1;
    private double[][] _points = [];
    private double[] _targets = [];
    private double[] _noise = [];
    private int _learnt;
    private int _restarted;

    /// <summary>The bend of the last update.</summary>
    public OutputWarp Warp { get; private set; }

    /// <summary>Predictions in warped units; null before the first update.</summary>
    public Posterior? Posterior { get; private set; }

    /// <summary>Whether repeated evaluations of one point would differ by more than a twentieth of the spread of all losses.</summary>
    public bool IsNoisy => Noise > 0.0025;

    /// <summary>Variance of noise in warped units.</summary>
    public double Noise => Math.Exp(_process.Parameters[KernelParameters.Noise]);

    /// <summary>Takes in observations, failed ones at the worst loss, pruned ones in the worse half, and learns when that is due.</summary>
    public void Update(IReadOnlyList<Observation> observations, int objective = 0, Func<Observation, double>? loss = null)
    {
        loss ??= observation => observation.Losses[objective];
        double[] told = [.. observations.Where(static o => !o.IsFailed).Select(loss).DefaultIfEmpty(0).Order()];
        double[] losses = [.. observations.Select(o => o.IsFailed ? Believed(o, objective, told) : loss(o))];
        double[] variances = [.. observations.Select(o => objective == 0 && !o.IsFailed ? o.Variance : double.NaN)];
        double[][] points = [.. observations.Select(static o => o.Point)];
        SetData(points, losses, variances);
        if (IsDue(points.Length))
        {
            Learn();
            ChoosePower(points, losses, variances);
            _learnt = points.Length;
        }

        _process.Condition();
        Posterior = new(_process);
    }

    /// <summary>Adds points whose losses are not known yet, at their expected loss, so that the next proposal looks elsewhere.</summary>
    public Posterior WithPending(IReadOnlyList<double[]> pending)
    {
        if (pending.Count == 0)
        {
            return Posterior!;
        }

        var walk = Posterior!.Walk();
        double[] believed = [.. pending.Select(point => walk.MoveTo(point).Mean)];
        _process.SetData([.. _points, .. pending], [.. _targets, .. believed], [.. _noise, .. Enumerable.Repeat(1.0, pending.Count)]);
        _process.Condition();
        return new(_process);
    }

    /// <summary>The observation with the best posterior mean, and what it is.</summary>
    public (int Index, Estimate Estimate) BestOf(IReadOnlyList<Observation> observations)
    {
        var walk = Posterior!.Walk();
        var best = (Index: -1, Mean: double.PositiveInfinity, Variance: 0.0);
        for (var i = 0; i < observations.Count; i++)
        {
            var (mean, variance) = walk.MoveTo(observations[i].Point);
            if (mean < best.Mean)
            {
                best = (i, mean, variance);
            }
        }

        var spread = 1.96 * Math.Sqrt(best.Variance);
        return (best.Index, new(Warp.Invert(best.Mean), Warp.Invert(best.Mean - spread), Warp.Invert(best.Mean + spread)));
    }

    // Failed trials count as the worst. A pruned one counts as what it showed, but never as one of the better half:
    // it was measured on less, and it was stopped because others were better.
    private static double Believed(Observation failed, int objective, double[] told) => objective == 0 && !double.IsNaN(failed.Hint)
        ? Math.Max(failed.Hint, told[told.Length / 2])
        : told[^1];

    private bool IsDue(int count) => _learnt == 0 || count < _learnt || count - _learnt >= Math.Max(1, _learnt / 16);

    private void SetData(double[][] points, double[] losses, double[] variances)
    {
        var warp = Warp = new(losses, _power);
        var noise = Array.ConvertAll(losses, static _ => 1.0);
        var known = Enumerable.Range(0, losses.Length).Where(i => !double.IsNaN(variances[i])).ToArray();
        if (known.Length > 0)
        {
            var warped = known.Select(i => Math.Max(1e-8, variances[i] * warp.Slope(losses[i]) * warp.Slope(losses[i]))).ToArray();
            var level = warped.Average();
            for (var k = 0; k < known.Length; k++)
            {
                noise[known[k]] = Math.Clamp(warped[k] / level, 0.1, 10);
            }

            _process.Layout.ExpectNoise(Math.Log(level), KnownNoiseDeviation);
        }

        (_points, _targets, _noise) = (points, Array.ConvertAll(losses, warp.Apply), noise);
        _process.SetData(_points, _targets, _noise);
    }

    private void Learn()
    {
        var best = (double[])_process.Parameters.Clone();
        var value = _process.Learn(best, _learnt > 0 ? 12 : 25);
        if (_learnt == 0 || _process.Count >= 2 * _restarted)
        {
            _restarted = _process.Count;
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
    }

    // The posterior of hyper-parameters has several modes: one smooth, one with waves along single dimensions.
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

    private void ChoosePower(double[][] points, double[] losses, double[] variances)
    {
        var (chosen, least) = (_power, double.PositiveInfinity);
        foreach (var power in Powers)
        {
            var warp = new OutputWarp(losses, power);
            var misfit = _process.Misfit(Array.ConvertAll(losses, warp.Apply)) - losses.Sum(loss => Math.Log(warp.Slope(loss)));
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
