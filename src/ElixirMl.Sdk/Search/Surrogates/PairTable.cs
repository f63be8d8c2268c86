namespace ElixirMl.Search.Surrogates;

/// <summary>Distances of all pairs of points in each dimension, packed as a lower triangle; grows with the points.</summary>
internal sealed class PairTable
{
    private readonly SearchDomain _domain;
    private readonly List<double[]> _points = [];
    private readonly double[][] _distances;
    private readonly double[]?[] _masks;

    public PairTable(SearchDomain domain)
    {
        _domain = domain;
        _distances = new double[domain.Count][];
        _masks = new double[domain.Count][];
        for (var j = 0; j < domain.Count; j++)
        {
            _distances[j] = [];
            _masks[j] = domain[j].IsConditional ? [] : null;
        }
    }

    public SearchDomain Domain => _domain;

    public IReadOnlyList<double[]> Points => _points;

    public int Count => _points.Count;

    public int Pairs => LowerTriangle.Size(Count);

    /// <summary>Distances of numbers, with absent ones in the middle; for categories 0 if equal, otherwise 1.</summary>
    public ReadOnlySpan<double> Distances(int dimension, int from = 0) => _distances[dimension].AsSpan(from, Pairs - from);

    /// <summary>1 where both points have the dimension, otherwise 0; empty for a dimension that is always there.</summary>
    public ReadOnlySpan<double> Mask(int dimension, int from = 0) => _masks[dimension] is { } mask ? mask.AsSpan(from, Pairs - from) : default;

    /// <summary>Makes the table hold exactly these points; a shared beginning is kept.</summary>
    /// <returns>How many points that is.</returns>
    public int Set(IReadOnlyList<double[]> points)
    {
        var same = 0;
        while (same < Count && same < points.Count && ReferenceEquals(points[same], _points[same]))
        {
            same++;
        }

        _points.RemoveRange(same, Count - same);
        Reserve(LowerTriangle.Size(points.Count));
        for (var i = same; i < points.Count; i++)
        {
            _points.Add(points[i]);
            Append(i);
        }

        return same;
    }

    private void Append(int row)
    {
        var start = LowerTriangle.Row(row);
        var point = _points[row];
        for (var j = 0; j < _domain.Count; j++)
        {
            var distances = _distances[j].AsSpan(start, row + 1);
            var isNumeric = _domain[j].IsNumeric;
            for (var k = 0; k <= row; k++)
            {
                distances[k] = isNumeric ? Math.Abs(Filled(point[j]) - Filled(_points[k][j])) : point[j].Equals(_points[k][j]) ? 0 : 1;
            }

            if (_masks[j] is { } mask)
            {
                for (var k = 0; k <= row; k++)
                {
                    mask[start + k] = double.IsNaN(point[j]) || double.IsNaN(_points[k][j]) ? 0 : 1;
                }
            }
        }
    }

    private void Reserve(int pairs)
    {
        if (_distances.Length == 0 || _distances[0].Length >= pairs)
        {
            return;
        }

        var capacity = Math.Max(pairs, _distances[0].Length * 3 / 2);
        for (var j = 0; j < _distances.Length; j++)
        {
            Array.Resize(ref _distances[j], capacity);
            if (_masks[j] is { } mask)
            {
                Array.Resize(ref mask, capacity);
                _masks[j] = mask;
            }
        }
    }

    private static double Filled(double value) => double.IsNaN(value) ? 0.5 : value;
}
