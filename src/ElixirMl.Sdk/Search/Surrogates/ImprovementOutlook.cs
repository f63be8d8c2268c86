using ElixirMl.Search.Samplers;

namespace ElixirMl.Search.Surrogates;

/// <summary>How likely a configuration not yet tried is better by a margin: what is left to hope for.</summary>
internal sealed class ImprovementOutlook(SearchDomain domain)
{
    // Before a model has seen this many trials more than it starts with, its doubts are not worth acting on.
    private const int WarmUp = 10;

    private readonly LossModel _model = new(domain);

    /// <summary>The chance at the most promising point; 1 while too little is known. Constraints are left out, which can only raise it.</summary>
    public double Chance(IReadOnlyList<Observation> finished, double margin, Random random)
    {
        var known = StartUp.MostTelling([.. finished.Where(static o => !o.IsFailed && o.Violation == 0)]);
        if (known.Count < StartUp.Size(domain) + WarmUp)
        {
            return 1;
        }

        _model.Update(known);
        var walk = _model.Posterior!.Walk();
        var best = _model.IsNoisy ? _model.BestOf(known).Estimate.Value : known.Min(static o => o.Losses[0]);
        var limit = _model.Warp.Apply(best - margin);
        double Score(double[] point)
        {
            var (mean, variance) = walk.MoveTo(point);
            return Improvement.LogBelow(limit, mean, variance);
        }

        var search = new AcquisitionSearch(domain, random, Score);
        search.Exclude(finished.Select(static o => o.Point));
        var elites = known.OrderBy(static o => o.Losses[0]).Take(5).Select(static o => o.Point).ToArray();
        return search.Run(elites, 200, 100, 5, 120) is { } point ? Math.Exp(Score(point)) : 0;
    }
}
