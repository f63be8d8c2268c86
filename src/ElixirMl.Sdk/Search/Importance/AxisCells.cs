namespace ElixirMl.Search.Importance;

/// <summary>An axis cut into cells; absence, where it occurs, is the last one.</summary>
internal sealed class AxisCells
{
    private const int Most = 24;

    private readonly Axis _axis;
    private readonly int _present;

    public AxisCells(Axis axis, IReadOnlyList<double> values)
    {
        _axis = axis;
        _present = axis.IsNumeric ? axis.Levels > 0 ? Math.Min(Most, axis.Levels) : Most : axis.Levels;
        var absent = values.Count(double.IsNaN) / (double)values.Count;
        Weights = new double[_present + (absent > 0 ? 1 : 0)];
        for (var cell = 0; cell < _present; cell++)
        {
            Weights[cell] = (1 - absent) * (axis.IsNumeric ? 1.0 / _present : axis.Prior(cell));
        }

        if (absent > 0)
        {
            Weights[^1] = absent;
        }
    }

    /// <summary>Probability of each cell.</summary>
    public double[] Weights { get; }

    public int Of(double value) => double.IsNaN(value) ? _present
        : _axis.IsNumeric ? Math.Min(_present - 1, (int)(value * _present))
        : (int)value;

    /// <summary>Middle of a cell, or the category; NaN for absence.</summary>
    public double Middle(int cell) => cell == _present ? double.NaN : _axis.IsNumeric ? (cell + 0.5) / _present : cell;

    /// <summary>Which share of a cell lies at or below a limit.</summary>
    public double ShareBelow(int cell, double limit) => Math.Clamp(limit * _present - cell, 0, 1);

    /// <summary>Joins neighbouring cells of a number so that few values suffice; categories and absence stay apart.</summary>
    /// <param name="most">Steps wanted; at least 4 are made where there are as many cells.</param>
    /// <returns>For every cell its step, from 0.</returns>
    public int[] Steps(int most)
    {
        var steps = _axis.IsNumeric ? Math.Min(_present, Math.Max(4, most)) : _present;
        return [.. Enumerable.Range(0, Weights.Length).Select(cell => cell == _present ? steps : cell * steps / _present)];
    }

    public bool IsAbsence(int cell) => cell == _present;
}
