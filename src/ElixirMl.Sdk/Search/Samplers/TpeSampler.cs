using ElixirMl.Search.Samplers.Parzen;

namespace ElixirMl.Search.Samplers;

/// <summary>Tree-structured Parzen estimators (Bergstra et al., 2011): tries where good points are dense and others rare.</summary>
/// <remarks>
/// Meant for mixed, conditional spaces and any number of trials: only the best 25 and a fixed number of others are
/// modelled. Axes that exist together are judged together (Falkner et al., 2018), each such group from the trials that
/// have it, so that a branch improves before it leads; candidates combine values of different good trials. Running
/// trials count as bad (constant liar), so that parallel proposals differ.
/// </remarks>
public class TpeSampler : Sampler
{
    private const int Candidates = 64;
    private const double GoodShare = 0.1;
    private const int StartUp = 10;
    private const int Attempts = 10;
    private const int MostGood = 25;
    private const int MostBad = 150;

    private TrialShelf[] _shelves = [];
    private int _seen;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (_shelves.Length == 0)
        {
            _shelves = [.. context.Domain.Axes.Select(static _ => new TrialShelf(MostGood))];
        }

        for (; _seen < context.Finished.Count; _seen++)
        {
            var observation = context.Finished[_seen];
            for (var axis = 0; axis < _shelves.Length; axis++)
            {
                if (!double.IsNaN(observation.Point[axis]))
                {
                    _shelves[axis].Add(observation, _seen);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.Finished.Count < StartUp)
        {
            return context.Domain.Draw(context.Random);
        }

        var point = Compose(context);
        for (var attempt = 1; attempt < Attempts && !context.Domain.Allows(point); attempt++)
        {
            point = Compose(context);
        }

        return context.Domain.Repaired(point, context.Random);
    }

    /// <summary>Positions of the finished trials to imitate among those that have an axis.</summary>
    private protected virtual IReadOnlyList<int> Good(SamplerContext context, TrialShelf shelf) => [.. shelf.Best(GoodCount(shelf.All.Count))];

    /// <summary>How many of some trials count as good.</summary>
    private protected static int GoodCount(int trials) => Math.Min(MostGood, (int)Math.Ceiling(GoodShare * trials));

    private double[] Compose(SamplerContext context)
    {
        var point = new double[context.Domain.Count];
        Array.Fill(point, double.NaN);
        foreach (var group in Enumerable.Range(0, point.Length).GroupBy(axis => _shelves[axis].Mark))
        {
            int[] axes = [.. group.Where(axis => context.Domain.IsActive(axis, point))];
            if (axes.Length > 0)
            {
                Choose(context, _shelves[axes[0]], axes, point);
            }
        }

        context.Domain.Settle(point, context.Random);
        return point;
    }

    private void Choose(SamplerContext context, TrialShelf shelf, int[] axes, double[] point)
    {
        var indices = Good(context, shelf);
        var good = new ParzenMixture(context.Domain, axes, [.. indices.Select(i => context.Finished[i].Point)], centers => ParzenWidths.Adaptive(centers, axes.Length));
        var bad = new ParzenMixture(context.Domain, axes, Bad(context, shelf, [.. indices]), BadWidths(context.Domain, axes));
        var (best, most) = (new double[axes.Length], double.NegativeInfinity);
        for (var i = 0; i < Candidates; i++)
        {
            good.Draw(point, context.Random);
            var score = good.LogDensity(point) - bad.LogDensity(point);
            if (score > most)
            {
                (best, most) = (Array.ConvertAll(axes, axis => point[axis]), score);
            }
        }

        for (var i = 0; i < axes.Length; i++)
        {
            point[axes[i]] = best[i];
        }
    }

    // Beside categories narrow kernels would make every unseen number look new and hide which categories are.
    private static Func<double[], double[]> BadWidths(SearchDomain domain, int[] axes) => Array.TrueForAll(axes, axis => domain[axis].IsNumeric)
        ? centers => ParzenWidths.Adaptive(centers, axes.Length)
        : centers => ParzenWidths.Even(centers, axes.Length);

    // The latest trials tell most about where the search stands; the rest is thinned evenly.
    private static List<double[]> Bad(SamplerContext context, TrialShelf shelf, HashSet<int> good)
    {
        var all = shelf.All;
        var bad = new List<double[]>(MostBad + context.Pending.Count);
        var recent = Math.Max(0, all.Count - MostBad / 2);
        var step = Math.Max(1.0, recent / (MostBad / 2.0));
        for (var at = 0.0; at < recent; at += step)
        {
            Add(all[(int)at]);
        }

        for (var i = recent; i < all.Count; i++)
        {
            Add(all[i]);
        }

        bad.AddRange(context.Pending);
        return bad;

        void Add(int index)
        {
            if (!good.Contains(index))
            {
                bad.Add(context.Finished[index].Point);
            }
        }
    }
}
