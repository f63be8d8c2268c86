namespace ElixirMl.Search.Samplers.Parzen;

/// <summary>A density over a mixed, conditional space: one kernel around each point and one as wide as the space.</summary>
internal sealed class ParzenMixture
{
    private const double PriorShare = 1.0;

    private readonly SearchDomain _domain;
    private readonly double[][] _points;
    private readonly double[][] _widths;
    private readonly double[] _logs;
    private readonly double[][] _norms;

    public ParzenMixture(SearchDomain domain, IReadOnlyList<double[]> points)
    {
        _domain = domain;
        _points = [.. points];
        _logs = new double[_points.Length + 1];
        _widths = new double[domain.Count][];
        _norms = new double[domain.Count][];
        for (var axis = 0; axis < domain.Count; axis++)
        {
            _widths[axis] = domain[axis].IsNumeric ? Widths(axis) : [];
            _norms[axis] = [.. _widths[axis].Select((width, i) => LogNorm(_points[i][axis], width))];
        }
    }

    /// <summary>A point near one of the mixture's own.</summary>
    public double[] Draw(Random random)
    {
        var component = random.Next(_points.Length + 1);
        var center = component == _points.Length ? null : _points[component];
        var point = new double[_domain.Count];
        for (var axis = 0; axis < point.Length; axis++)
        {
            point[axis] = !_domain.IsActive(axis, point) ? double.NaN
                : center is null || double.IsNaN(center[axis]) ? _domain[axis].At(random.NextDouble())
                : Near(axis, center[axis], component, random);
        }

        return point;
    }

    /// <summary>Logarithm of the density at a settled point, up to a constant that all mixtures of the space share.</summary>
    public double LogDensity(double[] point)
    {
        Array.Clear(_logs);
        for (var axis = 0; axis < point.Length; axis++)
        {
            if (!double.IsNaN(point[axis]))
            {
                AddAxis(axis, point[axis]);
            }
        }

        var most = double.NegativeInfinity;
        foreach (var log in _logs)
        {
            most = Math.Max(most, log);
        }

        var sum = 0.0;
        foreach (var log in _logs)
        {
            sum += Math.Exp(log - most);
        }

        return most + Math.Log(sum / _logs.Length);
    }

    private void AddAxis(int axis, double value)
    {
        if (_domain[axis].IsNumeric)
        {
            var norms = _norms[axis];
            var widths = _widths[axis];
            for (var i = 0; i < _points.Length; i++)
            {
                var distance = (value - _points[i][axis]) / widths[i];
                _logs[i] += double.IsNaN(distance) ? 0 : norms[i] - 0.5 * distance * distance;
            }

            return;
        }

        var levels = _domain[axis].Levels;
        var prior = _domain[axis].Prior((int)value);
        var other = Math.Log(Other(levels) * prior);
        var same = Math.Log(1 - Other(levels) + Other(levels) * prior);
        var unknown = Math.Log(prior);
        for (var i = 0; i < _points.Length; i++)
        {
            var center = _points[i][axis];
            _logs[i] += double.IsNaN(center) ? unknown : center == value ? same : other;
        }

        _logs[_points.Length] += unknown;
    }

    // Chance of leaving a component's own category.
    private double Other(int levels) => PriorShare * levels / (_points.Length + PriorShare * levels) * 0.9 + 0.02;

    private double Near(int index, double center, int component, Random random)
    {
        var axis = _domain[index];
        if (axis.Kind == AxisKind.Category)
        {
            return random.NextDouble() < Other(axis.Levels) ? axis.At(random.NextDouble()) : center;
        }

        double value;
        do
        {
            value = center + _widths[index][component] * random.NextNormal();
        }
        while (value is < 0 or > 1);

        return axis.Snap(value);
    }

    // A kernel reaches to the farther of its two neighbours (Bergstra et al., 2011), the ends of the axis being neighbours too.
    private double[] Widths(int axis)
    {
        var keys = Array.ConvertAll(_points, point => point[axis]);
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var least = 1.0 / Math.Min(100, _points.Length + 2);
        var widths = new double[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var below = i == 0 || double.IsNaN(keys[i - 1]) ? keys[i] : keys[i] - keys[i - 1];
            var above = i == keys.Length - 1 ? 1 - keys[i] : keys[i + 1] - keys[i];
            widths[order[i]] = double.IsNaN(keys[i]) ? 1 : Math.Clamp(Math.Max(below, above), least, 1);
        }

        return widths;
    }

    private static double LogNorm(double center, double width) => double.IsNaN(center)
        ? 0
        : -Math.Log(width * 2.5066282746310002 * (Surrogates.Improvement.Normal((1 - center) / width) - Surrogates.Improvement.Normal(-center / width)));
}
