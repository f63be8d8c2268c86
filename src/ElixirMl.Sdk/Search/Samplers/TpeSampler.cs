using ElixirMl.Search.Samplers.Parzen;

namespace ElixirMl.Search.Samplers;

/// <summary>Tree-structured Parzen estimators (Bergstra et al., 2011; multivariate after Falkner et al., 2018): tries where good points are dense and others rare.</summary>
/// <remarks>
/// Cheap at any number of trials: only the best 25 and a fixed number of others are modelled. Conditional variables take
/// part while they are active. Running trials count as bad (constant liar), so that parallel proposals differ.
/// </remarks>
public class TpeSampler : Sampler
{
    private const int Candidates = 24;
    private const int StartUp = 10;
    private const int MostGood = 25;
    private const int MostBad = 150;

    private readonly SortedSet<Rank> _ranks = [];
    private int _seen;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        for (; _seen < context.Finished.Count; _seen++)
        {
            var observation = context.Finished[_seen];
            if (!observation.IsFailed)
            {
                _ranks.Add(new(observation.Violation, observation.Losses[0], _seen));
            }
        }
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var random = context.Random;
        if (context.Finished.Count < StartUp || _seen == 0)
        {
            return context.Domain.Draw(random);
        }

        var good = Good(context);
        if (good.Count == 0)
        {
            return context.Domain.Draw(random);
        }

        return Best(context, new(context.Domain, [.. good.Select(i => context.Finished[i].Point)]), new(context.Domain, Bad(context, good)));
    }

    /// <summary>Indices of the finished trials to imitate.</summary>
    private protected virtual HashSet<int> Good(SamplerContext context) =>
        [.. _ranks.Take(Math.Min(MostGood, (int)Math.Ceiling(0.1 * context.Finished.Count))).Select(static rank => rank.Index)];

    private static double[] Best(SamplerContext context, ParzenMixture good, ParzenMixture bad)
    {
        var best = (Point: (double[]?)null, Score: double.NegativeInfinity);
        for (var i = 0; i < Candidates; i++)
        {
            var point = good.Draw(context.Random);
            if (!context.Domain.Allows(point))
            {
                continue;
            }

            var score = good.LogDensity(point) - bad.LogDensity(point);
            if (score > best.Score)
            {
                best = (point, score);
            }
        }

        return best.Point ?? context.Domain.Draw(context.Random);
    }

    // The latest trials tell most about where the search stands; the rest is thinned evenly.
    private static List<double[]> Bad(SamplerContext context, HashSet<int> good)
    {
        var finished = context.Finished;
        var bad = new List<double[]>(MostBad + context.Pending.Count);
        var recent = Math.Max(0, finished.Count - MostBad / 2);
        var step = Math.Max(1.0, recent / (MostBad / 2.0));
        for (var at = 0.0; at < recent; at += step)
        {
            Add((int)at);
        }

        for (var i = recent; i < finished.Count; i++)
        {
            Add(i);
        }

        bad.AddRange(context.Pending);
        return bad;

        void Add(int index)
        {
            if (!good.Contains(index))
            {
                bad.Add(finished[index].Point);
            }
        }
    }

    private readonly record struct Rank(double Violation, double Loss, int Index) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => (Violation, Loss, Index).CompareTo((other.Violation, other.Loss, other.Index));
    }
}
