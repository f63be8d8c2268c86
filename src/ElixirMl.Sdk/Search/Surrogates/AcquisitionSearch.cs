using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Search.Surrogates;

/// <summary>Finds a point where a score is high: draws and mutants of good points first, then climbing from the best of them.</summary>
internal sealed class AcquisitionSearch(SearchDomain domain, Random random, Func<double[], double> score)
{
    private readonly HashSet<PointKey> _known = [];
    private readonly HashSet<VariableConfiguration> _tried = [];

    /// <summary>Points whose score must not be returned again, such as those already tried.</summary>
    public void Exclude(IEnumerable<double[]> points)
    {
        foreach (var point in points)
        {
            _known.Add(new(point));
        }
    }

    /// <summary>Excludes whatever stands for the same configurations too: where a score has steps, points beside each other may do.</summary>
    public void ExcludeConfigurations(IEnumerable<double[]> points)
    {
        foreach (var point in points)
        {
            _known.Add(new(point));
            _tried.Add(domain.ToConfiguration(point));
        }
    }

    /// <summary>The best point found, or null when every candidate was excluded or forbidden.</summary>
    /// <param name="elites">Good points, best first; candidates are made from them.</param>
    /// <param name="draws">Number of random candidates.</param>
    /// <param name="mutants">Number of changed elites.</param>
    /// <param name="climbs">Number of starts for climbing.</param>
    /// <param name="steps">Steps of each climb.</param>
    public double[]? Run(IReadOnlyList<double[]> elites, int draws, int mutants, int climbs, int steps)
    {
        var pool = new List<(double[] Point, double Score)>();
        for (var i = 0; i < draws; i++)
        {
            Consider(pool, domain.Draw(random));
        }

        for (var i = 0; i < mutants && elites.Count > 0; i++)
        {
            var elite = elites[Math.Min(random.Next(elites.Count), random.Next(elites.Count))];
            Consider(pool, Mutant(elite, 1 + random.Next(3), Math.Pow(10, -0.5 - 2.0 * random.NextDouble())));
        }

        for (var i = 0; i < Math.Min(2, elites.Count); i++)
        {
            Consider(pool, elites[i]);
        }

        pool.Sort(static (left, right) => right.Score.CompareTo(left.Score));
        (double[]? Point, double Score) best = (null, double.NegativeInfinity);
        foreach (var (start, startScore) in pool.Take(climbs))
        {
            var reached = Climb(start, startScore, steps);
            if (reached.Score > best.Score && IsNew(reached.Point))
            {
                best = reached;
            }
        }

        return best.Point ?? pool.Find(candidate => IsNew(candidate.Point)).Point;
    }

    private bool IsNew(double[] point) => !_known.Contains(new(point)) && (_tried.Count == 0 || !_tried.Contains(domain.ToConfiguration(point)));

    private (double[] Point, double Score) Climb(double[] point, double value, int steps)
    {
        var current = (Point: point, Score: _known.Contains(new(point)) ? double.NegativeInfinity : value);
        var width = 0.1;
        for (var step = 0; step < steps; step++)
        {
            var next = Mutant(current.Point, random.NextDouble() < 0.8 ? 1 : 2, width);
            if (!domain.Allows(next) || _known.Contains(new(next)))
            {
                continue;
            }

            var reached = score(next);
            var better = reached > current.Score;
            width = better ? Math.Min(0.5, width * 1.6) : Math.Max(1e-5, width * 0.9);
            if (better)
            {
                current = (next, reached);
            }
        }

        return current;
    }

    private double[] Mutant(double[] point, int changes, double width)
    {
        var next = (double[])point.Clone();
        for (var change = 0; change < changes; change++)
        {
            var axis = Neighbourhood.ActiveAxis(next, random);
            next[axis] = Neighbourhood.Moved(domain[axis], next[axis], width, random);
        }

        domain.Settle(next, random);
        return next;
    }

    private void Consider(List<(double[] Point, double Score)> pool, double[] point)
    {
        if (domain.Allows(point))
        {
            pool.Add((point, score(point)));
        }
    }
}
