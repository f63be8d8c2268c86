using ElixirMl.Search.Surrogates;
using ElixirMl.Search.Surrogates.Forests;

namespace ElixirMl.Search.Samplers;

/// <summary>Expected improvement under a random forest (SMAC; Hutter et al., 2011): for mixed, conditional, discontinuous spaces and noise.</summary>
/// <remarks>Meant for one objective over discrete, and with 100 trials or more over mixed and conditional spaces, when the Gaussian process is too slow; with fewer than 30 variables and 300 trials that is better. The forest of the best and the latest 300 trials is grown anew with every trial at first, and when a twentieth more are in later. Every eighth proposal is random.</remarks>
public sealed class RandomForestSampler : Sampler
{
    private const int RandomEvery = 8;

    // Trees disagree most where nothing good is near; random draws explore better than that, and leave the forest to dig.
    private const double Trust = 0.5;

    private RandomForest? _forest;
    private IReadOnlyList<Observation> _used = [];
    private int _grown;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var finished = context.Finished;
        if (finished.Count < StartUp.Size(context.Domain) || finished.Count - _grown < Math.Max(1, _grown / 20) || finished.All(static o => o.IsFailed))
        {
            return;
        }

        _grown = finished.Count;
        _used = StartUp.MostTelling(finished);
        var worst = _used.Where(static o => !o.IsFailed).Max(static o => o.Losses[0]);
        double[] losses = [.. _used.Select(o => o.IsFailed || o.Violation > 0 ? worst : o.Losses[0])];
        var warp = new OutputWarp(losses, 0.5);
        _forest = new(context.Domain, [.. _used.Select(static o => o.Point)], Array.ConvertAll(losses, warp.Apply), new() { LeafSize = 1, AxisShare = 0.85 }, context.Seed + (ulong)_grown);
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (_forest is not { } forest || context.Random.Next(RandomEvery) == 0)
        {
            return context.Domain.Draw(context.Random);
        }

        var means = _used.Select(o => forest.Predict(o.Point).Mean).ToArray();
        var order = Enumerable.Range(0, means.Length).OrderBy(i => means[i]).ToArray();
        var best = means[order[0]];
        var search = new AcquisitionSearch(context.Domain, context.Random, point =>
        {
            var (mean, variance) = forest.Predict(point);
            return Improvement.LogExpected(best, mean, variance * Trust);
        });
        search.ExcludeConfigurations(context.Finished.Select(static o => o.Point).Concat(context.Pending));
        return search.Run([.. order.Take(10).Select(i => _used[i].Point)], 100, 300, 10, 80) ?? context.Domain.Draw(context.Random);
    }
}
