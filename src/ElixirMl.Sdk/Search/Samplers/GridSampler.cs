namespace ElixirMl.Search.Samplers;

/// <summary>Walks a grid once, in a shuffled order: every value of a discrete variable, a few cell centres of a continuous one.</summary>
/// <remarks>Meant for small discrete spaces that fit the budget. Nothing is stored: the order is a permutation of mixed-radix numbers. Combinations that conditions make equal come once; forbidden ones are skipped.</remarks>
public sealed class GridSampler : Sampler
{
    private readonly int _levels;
    private readonly HashSet<Surrogates.PointKey> _given = [];
    private long _next;
    private int _seen;

    /// <summary>A grid over all variables.</summary>
    /// <param name="levels">Cell centres of each continuous variable; at least 1.</param>
    public GridSampler(int levels = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);

        _levels = levels;
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return Find(context) ?? throw Walked(context);
    }

    /// <inheritdoc/>
    protected internal override bool IsExhausted(SamplerContext context) => Find(context) is null;

    /// <summary>Number of cells, conditions and constraints not counted.</summary>
    /// <param name="domain">The space.</param>
    /// <returns>At most 2^62.</returns>
    public long Cells(SearchDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);

        var cells = domain.Axes.Aggregate(1.0, (product, axis) => product * Levels(axis));
        return cells >= 1L << 62 ? 1L << 62 : (long)cells;
    }

    // Without a single allowed cell the space itself may be empty: drawing from it tells which constraints are in the way.
    private InvalidOperationException Walked(SamplerContext context)
    {
        if (context.Number == 0)
        {
            context.Domain.Draw(context.Random);
        }

        return new($"All {Cells(context.Domain)} cells of the grid have been proposed or are forbidden. Give more levels, or stop when the run is exhausted.");
    }

    // A replay has not proposed anything, so the trials themselves tell which cells are done.
    private double[]? Find(SamplerContext context)
    {
        for (; _seen < context.Finished.Count; _seen++)
        {
            _given.Add(new(context.Finished[_seen].Point));
        }

        foreach (var point in context.Pending)
        {
            _given.Add(new(point));
        }

        var cells = Cells(context.Domain);
        for (; _next < cells; _next++)
        {
            var point = Cell(context.Domain, Permuted(_next, cells, context.Seed));
            if (!_given.Contains(new(point)) && context.Domain.Allows(point))
            {
                return point;
            }
        }

        return null;
    }

    private double[] Cell(SearchDomain domain, long number)
    {
        var point = new double[domain.Count];
        for (var i = 0; i < point.Length; i++)
        {
            var axis = domain[i];
            var level = (int)(number % Levels(axis));
            number /= Levels(axis);
            point[i] = !domain.IsActive(i, point) ? double.NaN
                : axis.Kind == AxisKind.Real ? (level + 0.5) / Levels(axis)
                : axis.Level(level);
        }

        return point;
    }

    // Multiplying by a number without common divisor visits every residue once.
    private static long Permuted(long number, long cells, ulong seed)
    {
        var factor = (long)(cells * 0.6180339887498949) | 1;
        while (factor > 1 && System.Numerics.BigInteger.GreatestCommonDivisor(factor, cells) != 1)
        {
            factor -= 2;
        }

        var start = (System.Numerics.BigInteger)(seed % (ulong)cells);
        return (long)((start + (System.Numerics.BigInteger)number * Math.Max(1, factor)) % cells);
    }

    private int Levels(Axis axis) => axis.Kind == AxisKind.Real ? _levels : axis.Levels;
}
