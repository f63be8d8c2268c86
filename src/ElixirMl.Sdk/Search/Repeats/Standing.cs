using ElixirMl.Search.Surrogates;

namespace ElixirMl.Search.Repeats;

/// <summary>How finished trials stand when noise is taken into account.</summary>
internal sealed class Standing
{
    // More points than this make the model slower without making the choice better.
    private const int MostPoints = 400;
    private const int LeastPoints = 5;

    private readonly IReadOnlyList<Observation> _used;
    private readonly LossModel _model;

    private Standing(IReadOnlyList<Observation> used, LossModel model) => (_used, _model) = (used, model);

    /// <summary>The standing of what is finished and feasible; null when it is too little or shows no noise.</summary>
    public static Standing? Of(SearchDomain domain, IReadOnlyList<Observation> finished)
    {
        var known = finished.Where(static o => !o.IsFailed && o.Violation == 0).ToArray();
        if (known.Length < LeastPoints)
        {
            return null;
        }

        var used = known.Length <= MostPoints ? known : [.. known.OrderBy(static o => o.Losses[0]).Take(MostPoints).OrderBy(static o => o.Number)];
        var model = new LossModel(domain);
        model.Update(used);
        return model.IsNoisy ? new(used, model) : null;
    }

    /// <summary>Number of the trial with the best estimate, and that.</summary>
    public (int Number, Estimate Estimate) Leader()
    {
        var (index, estimate) = _model.BestOf(_used);
        return (_used[index].Number, estimate);
    }

    /// <summary>Number of the trial to evaluate again: of the leader and the one most likely better than it, the less certain.</summary>
    /// <param name="pending">Points that are being evaluated.</param>
    /// <remarks>The two that top-two rules compare (Russo, 2020), chosen without chance.</remarks>
    public int LeastCertainLeader(IReadOnlyList<double[]> pending)
    {
        var walk = _model.WithPending(pending).Walk();
        var beliefs = _used.Select(o => (o.Number, o.Point, Belief: walk.MoveTo(o.Point))).ToArray();
        var leader = beliefs.MinBy(static entry => entry.Belief.Mean);
        var rivals = beliefs.Where(entry => !entry.Point.AsSpan().SequenceEqual(leader.Point)).ToArray();
        if (rivals.Length == 0)
        {
            return leader.Number;
        }

        var rival = rivals.MinBy(entry => (entry.Belief.Mean - leader.Belief.Mean) / Math.Sqrt(entry.Belief.Variance + leader.Belief.Variance));
        return rival.Belief.Variance > leader.Belief.Variance ? rival.Number : leader.Number;
    }
}
