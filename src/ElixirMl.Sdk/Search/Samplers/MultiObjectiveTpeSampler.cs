using ElixirMl.Search.Samplers.Evolution;
using ElixirMl.Search.Samplers.Parzen;

namespace ElixirMl.Search.Samplers;

/// <summary>Tree-structured Parzen estimators for several objectives (Ozaki et al., 2020): good are the first fronts, lonely points first.</summary>
/// <remarks>Meant for what <see cref="TpeSampler"/> is meant for. Fronts are sought among the frontier so far and the latest trials, so the cost of a proposal does not grow with the trials.</remarks>
public sealed class MultiObjectiveTpeSampler : TpeSampler
{
    private const int Window = 200;
    private const int LeastGood = 4;

    private List<int> _elite = [];
    private List<int> _ranked = [];
    private int _seen;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        base.Prepare(context);
        var finished = context!.Finished;
        for (; _seen < finished.Count; _seen++)
        {
            if (!finished[_seen].IsFailed)
            {
                _elite.Add(_seen);
                _ranked = [];
            }

            if (_elite.Count >= 2 * Window)
            {
                _elite = Fronts.Select(finished, _elite, Window);
            }
        }
    }

    private protected override IReadOnlyList<int> Good(SamplerContext context, TrialShelf shelf)
    {
        if (_ranked.Count == 0)
        {
            _ranked = Fronts.Order(context.Finished, _elite);
        }

        HashSet<int> having = [.. shelf.All];
        return [.. _ranked.Where(having.Contains).Take(Math.Max(LeastGood, GoodCount(shelf.All.Count)))];
    }
}
