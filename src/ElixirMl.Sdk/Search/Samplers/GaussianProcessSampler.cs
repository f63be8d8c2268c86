using ElixirMl.Search.Surrogates;

namespace ElixirMl.Search.Samplers;

/// <summary>Expected improvement under a Gaussian process over the mixed, conditional space.</summary>
public sealed class GaussianProcessSampler : Sampler
{
    private LossModel? _model;
    private int _updated;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.Finished.Count < StartUp(context.Domain) || _updated == context.Finished.Count)
        {
            return;
        }

        _model ??= new(context.Domain);
        _model.Update([.. context.Finished.Select(o => o.Point)], [.. context.Finished.Select(o => o.Losses[0])], [.. context.Finished.Select(o => o.Variance)]);
        _updated = context.Finished.Count;
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (_model?.Posterior is not { } posterior)
        {
            return context.Domain.Draw(context.Chance);
        }

        var means = context.Finished.Select(o => posterior.MoveTo(o.Point).Mean).ToArray();
        var order = Enumerable.Range(0, means.Length).OrderBy(i => means[i]).ToArray();
        var best = means[order[0]];
        var search = new AcquisitionSearch(context.Domain, context.Chance, point =>
        {
            var (mean, variance) = posterior.MoveTo(point);
            return Improvement.LogExpected(best, mean, variance);
        });
        search.Exclude(context.Finished.Select(o => o.Point));
        return search.Run([.. order.Take(5).Select(i => context.Finished[i].Point)], 100, 100, 5, 120) ?? context.Domain.Draw(context.Chance);
    }

    /// <summary>Index of the finished trial with the best posterior mean.</summary>
    internal int Recommend(SamplerContext context)
    {
        if (_model?.Posterior is not { } posterior)
        {
            return Enumerable.Range(0, context.Finished.Count).MinBy(i => context.Finished[i].Losses[0]);
        }

        return Enumerable.Range(0, context.Finished.Count).MinBy(i => posterior.MoveTo(context.Finished[i].Point).Mean);
    }

    private static int StartUp(SearchDomain domain) => Math.Clamp(domain.Count, 4, 10);
}
