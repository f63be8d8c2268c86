using ElixirMl.Search.Samplers.Evolution;

namespace ElixirMl.Search.Samplers;

/// <summary>Adapts mean and covariance of a normal distribution to good trials (CMA-ES; Hansen, 2016), with a margin for ordered values (Hamano et al., 2022).</summary>
/// <remarks>
/// Meant for continuous spaces and more than about 20 trials per variable. Categories are drawn from frequencies learnt
/// alongside. Generations have no barrier: an update comes with every λ finished trials.
/// </remarks>
public sealed class CmaEsSampler : Sampler
{
    private readonly List<Observation> _generation = [];
    private CovarianceAdaptation? _adaptation;
    private CategoryFrequencies? _categories;
    private int[] _numbers = [];
    private int _seen;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (_adaptation is null)
        {
            _numbers = [.. Enumerable.Range(0, context.Domain.Count).Where(axis => context.Domain[axis].IsNumeric)];
            _adaptation = new(_numbers.Length);
            _categories = new(context.Domain);
        }

        for (; _seen < context.Finished.Count; _seen++)
        {
            _generation.Add(context.Finished[_seen]);
            if (_generation.Count == _adaptation.Population)
            {
                Update();
            }
        }
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var numbers = _adaptation!.Draw(context.Random);
        var point = new double[context.Domain.Count];
        for (var k = 0; k < _numbers.Length; k++)
        {
            point[_numbers[k]] = Margin(context.Domain[_numbers[k]], k, numbers[k], context.Random);
        }

        for (var axis = 0; axis < point.Length; axis++)
        {
            if (!context.Domain[axis].IsNumeric)
            {
                point[axis] = _categories!.Draw(axis, context.Random);
            }
        }

        context.Domain.Settle(point, context.Random);
        return context.Domain.Repaired(point, context.Random);
    }

    private void Update()
    {
        var ranked = _generation
            .OrderBy(static o => o.IsFailed).ThenBy(static o => o.Violation).ThenBy(static o => o.IsFailed ? 0 : o.Losses[0]).ThenBy(static o => o.Number)
            .Select(static o => o.Point)
            .ToArray();
        _adaptation!.Update([.. ranked.Select(point => _numbers.Select(axis => point[axis]).ToArray())]);
        _categories!.Update(ranked[..(ranked.Length / 2)]);
        _generation.Clear();
    }

    // Without it an ordered value whose distribution has become narrow would never change again.
    private double Margin(Axis axis, int k, double value, Random random)
    {
        if (axis.Kind != AxisKind.Ordered || axis.Levels < 2 || random.NextDouble() >= 1.0 / (_adaptation!.Population * Math.Max(1, _numbers.Length)))
        {
            return value;
        }

        var level = axis.LevelOf(Math.Clamp(_adaptation.Mean[k], 0, 1)) + (random.Next(2) == 0 ? 1 : -1);
        return axis.Level(Math.Clamp(level, 0, axis.Levels - 1));
    }
}
