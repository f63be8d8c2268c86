namespace ElixirMl.Search;

/// <summary>One axis of a <see cref="SearchDomain"/>.</summary>
/// <remarks>
/// A point holds one number per dimension: a position in [0, 1] for <see cref="AxisKind.Real"/> and
/// <see cref="AxisKind.Ordered"/>, an index for <see cref="AxisKind.Category"/>, NaN while the dimension is inactive.
/// Immutable and thread-safe.
/// </remarks>
public sealed class Axis
{
    private readonly double[] _positions;
    private readonly double[] _cumulative;

    private Axis(string name, AxisKind kind, int levels, double[] positions, double[] weights)
    {
        Name = name;
        Kind = kind;
        Levels = levels;
        _positions = positions;
        _cumulative = Accumulate(weights);
    }

    /// <summary>Path of the variable behind it.</summary>
    public string Name { get; }

    /// <summary>How samplers treat it.</summary>
    public AxisKind Kind { get; }

    /// <summary>Number of values; 0 for a real dimension.</summary>
    public int Levels { get; }

    /// <summary>Whether the dimension may be absent from a point.</summary>
    public bool IsConditional => Activity is not null;

    internal bool IsNumeric => Kind != AxisKind.Category;

    /// <summary>Tells from the earlier dimensions of a point whether this one exists; null means always.</summary>
    internal Func<double[], bool>? Activity { get; init; }

    /// <summary>Turns a uniform number into a position; null means the number itself is one.</summary>
    internal Func<double, double>? Quantile { get; init; }

    internal static Axis Real(string name, Func<double, double>? quantile = null) => new(name, AxisKind.Real, 0, [], []) { Quantile = quantile };

    /// <param name="name">Path of the variable.</param>
    /// <param name="positions">Ascending, in [0, 1].</param>
    /// <param name="weights">Chance of each position; empty draws a uniform number and moves it to the nearest position.</param>
    internal static Axis Ordered(string name, double[] positions, params double[] weights) => new(name, AxisKind.Ordered, positions.Length, positions, weights);

    internal static Axis Category(string name, int levels, params double[] weights) => new(name, AxisKind.Category, levels, [], weights);

    internal Axis When(Func<double[], bool> activity) => new(Name, Kind, Levels, _positions, _cumulative.Length == 0 ? [] : Weights())
    {
        Activity = activity,
        Quantile = Quantile,
    };

    /// <summary>The value at a uniform number in [0, 1), with the variable's own distribution.</summary>
    internal double At(double uniform)
    {
        if (_cumulative.Length > 0)
        {
            var level = Math.Min(Levels - 1, CountAtMost(uniform));
            return Kind == AxisKind.Category ? level : _positions[level];
        }

        return Kind == AxisKind.Category
            ? Math.Min(Levels - 1, Math.Floor(uniform * Levels))
            : Snap(Quantile is null ? uniform : Quantile(uniform));
    }

    /// <summary>The nearest allowed value.</summary>
    internal double Snap(double value) => Kind switch
    {
        AxisKind.Category => Math.Clamp(Math.Round(value), 0, Levels - 1),
        AxisKind.Ordered => _positions[LevelOf(value)],
        _ => Math.Clamp(value, 0, 1),
    };

    /// <summary>Index of the nearest level of a discrete dimension.</summary>
    internal int LevelOf(double value)
    {
        if (Kind == AxisKind.Category)
        {
            return (int)value;
        }

        var found = Array.BinarySearch(_positions, value);
        if (found >= 0)
        {
            return found;
        }

        var next = ~found;
        return next == 0 ? 0
            : next == _positions.Length ? next - 1
            : value - _positions[next - 1] <= _positions[next] - value ? next - 1 : next;
    }

    /// <summary>The value of a level of a discrete dimension.</summary>
    internal double Level(int level) => Kind == AxisKind.Category ? level : _positions[level];

    /// <summary>Chance of a category before anything is known.</summary>
    internal double Prior(int level) => _cumulative.Length == 0
        ? 1.0 / Levels
        : _cumulative[level] - (level == 0 ? 0 : _cumulative[level - 1]);

    private static double[] Accumulate(double[] weights)
    {
        var cumulative = new double[weights.Length];
        var total = weights.Sum();
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            cumulative[i] = sum / total;
        }

        return cumulative;
    }

    private double[] Weights() => [.. Enumerable.Range(0, Levels).Select(Prior)];

    private int CountAtMost(double uniform)
    {
        var found = Array.BinarySearch(_cumulative, uniform);
        return found >= 0 ? found + 1 : ~found;
    }
}
