using ElixirMl.Search.Surrogates;

namespace ElixirMl.Search.Samplers;

/// <summary>Several objectives: tries where the frontier is expected to grow most, under one Gaussian process per objective.</summary>
/// <remarks>Meant for several objectives, up to some 30 variables and up to some 300 trials: the best choice while trials are expensive. Exact for two objectives; more are combined in a random direction for each trial. Black-box constraints multiply the growth by the chance of keeping them.</remarks>
public sealed class ExpectedHypervolumeSampler : Sampler
{
    private readonly List<LossModel> _models = [];
    private FeasibilityModels? _feasibility;
    private IReadOnlyList<Observation> _used = [];
    private int _updated;

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
        for (var objective = 0; objective < context.Objectives; objective++)
        {
            if (_models.Count == objective)
            {
                _models.Add(new(context.Domain));
            }

            _models[objective].Update(_used, objective);
        }

        _feasibility ??= new(context.Domain);
        _feasibility.Update(_used);
        _updated = finished.Count;
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return _models.Count == 0 ? StartUp.Point(context) : BestCandidate(context);
    }

    private double[] BestCandidate(SamplerContext context)
    {
        var walks = _models.Select(model => model.WithPending(context.Pending).Walk()).ToArray();
        var feasible = _used.Where(static o => !o.IsFailed && o.Violation == 0).ToArray();
        var believed = (feasible.Length > 0 ? feasible : _used).Select(o => Means(walks, o.Point)).ToList();
        var reference = Enumerable.Range(0, context.Objectives).Select(j => believed.Max(losses => losses[j]) + 0.1).ToArray();
        believed.AddRange(context.Pending.Select(point => Means(walks, point)));
        var gain = new HypervolumeGain(believed, reference, context.Random);
        var means = new double[walks.Length];
        var variances = new double[walks.Length];
        var kept = _feasibility!.LogFeasible();
        var search = new AcquisitionSearch(context.Domain, context.Random, point =>
        {
            for (var j = 0; j < walks.Length; j++)
            {
                (means[j], variances[j]) = walks[j].MoveTo(point);
            }

            return gain.Log(means, variances) + kept(point);
        });
        search.Exclude(_used.Select(static o => o.Point).Concat(context.Pending));
        var elites = Evolution.Fronts.Select(_used, [.. Enumerable.Range(0, _used.Count)], 10).Select(i => _used[i].Point).ToArray();
        return search.Run(elites, 60, 100, 5, 80) ?? context.Domain.Draw(context.Random);
    }

    private static double[] Means(PosteriorWalk[] walks, double[] point) => Array.ConvertAll(walks, walk => walk.MoveTo(point).Mean);
}
