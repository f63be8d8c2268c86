using ElixirMl.Search.Surrogates;

namespace ElixirMl.Search.Samplers;

/// <summary>Expected improvement under a Gaussian process over the mixed, conditional space: the best choice while trials are expensive.</summary>
/// <remarks>
/// Meant for one objective, up to some 30 variables of any kind and up to some 300 trials. The kernel adds each variable's own effect, all pairs and the product of all; noise and a bend of the
/// output are learnt. Black-box constraints multiply the improvement by the chance of keeping them. About 4 ms per trial
/// at 100 trials; the cost grows with the square of the trials until 300, then it stays.
/// </remarks>
public sealed class GaussianProcessSampler : Sampler
{
    private LossModel? _model;
    private FeasibilityModels? _feasibility;
    private IReadOnlyList<Observation> _used = [];
    private int _updated;

    internal LossModel? Model => _model;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var finished = context.Finished;
        if (finished.Count < StartUp.Size(context.Domain) || _updated == finished.Count || finished.All(static o => o.IsFailed))
        {
            return;
        }

        _used = StartUp.MostTelling(finished);
        _model ??= new(context.Domain);
        _model.Update(_used);
        _updated = finished.Count;
        _feasibility ??= new(context.Domain);
        _feasibility.Update(_used);
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return _model?.Posterior is null ? StartUp.Point(context) : BestCandidate(context);
    }

    private double[] BestCandidate(SamplerContext context)
    {
        var walk = _model!.WithPending(context.Pending).Walk();
        var means = _used.Select(o => walk.MoveTo(o.Point).Mean).ToArray();
        var order = Enumerable.Range(0, means.Length).OrderBy(i => _used[i].Violation > 0).ThenBy(i => means[i]).ToArray();
        var (best, noise) = (means[order[0]], _model.Noise);
        var kept = _feasibility!.LogFeasible();
        var search = new AcquisitionSearch(context.Domain, context.Chance, point =>
        {
            var (mean, variance) = walk.MoveTo(point);
            return Improvement.LogAugmented(best, mean, variance, noise) + kept(point);
        });
        search.Exclude(_used.Select(static o => o.Point).Concat(context.Pending));
        return search.Run([.. order.Take(5).Select(i => _used[i].Point)], 100, 100, 5, 120) ?? context.Domain.Draw(context.Chance);
    }
}
