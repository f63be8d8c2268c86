using ElixirMl.Search.Samplers.Evolution;

namespace ElixirMl.Search.Samplers;

/// <summary>Tree-structured Parzen estimators for several objectives (Ozaki et al., 2020): good are the first fronts, lonely points first.</summary>
/// <remarks>Fronts are sought among the frontier so far and the latest trials, so the cost of a proposal does not grow with the trials.</remarks>
public sealed class MultiObjectiveTpeSampler : TpeSampler
{
    private const int Window = 200;
    private const int MostGood = 25;

    private List<int> _elite = [];
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
            }

            if (_elite.Count >= 2 * Window)
            {
                _elite = Fronts.Select(finished, _elite, Window);
            }
        }
    }

    private protected override HashSet<int> Good(SamplerContext context) =>
        [.. Fronts.Select(context.Finished, _elite, Math.Clamp((int)Math.Ceiling(0.1 * context.Finished.Count), 4, MostGood))];
}
