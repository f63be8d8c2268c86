using MathNet.Numerics.LinearAlgebra;

namespace ElixirMl.Search.Samplers.Evolution;

/// <summary>The state of CMA-ES in the unit cube, with the default parameters of Hansen's tutorial (2016).</summary>
internal sealed class CovarianceAdaptation
{
    private readonly int _dimensions;
    private readonly double[] _weights;
    private readonly double _effective;
    private readonly double _pathRate;
    private readonly double _stepRate;
    private readonly double _rankOne;
    private readonly double _rankMany;
    private readonly double _damping;
    private readonly double _expectedNorm;
    private Vector<double> _mean;
    private Vector<double> _path;
    private Vector<double> _stepPath;
    private Matrix<double> _covariance;
    private Matrix<double> _axes;
    private Vector<double> _scales;
    private double _step = 0.3;
    private int _updates;

    public CovarianceAdaptation(int dimensions)
    {
        var n = _dimensions = Math.Max(1, dimensions);
        Population = 4 + (int)(3 * Math.Log(n));
        double[] raw = [.. Enumerable.Range(0, Population / 2).Select(i => Math.Log((Population + 1) / 2.0) - Math.Log(i + 1))];
        _weights = Array.ConvertAll(raw, weight => weight / raw.Sum());
        _effective = 1 / _weights.Sum(static weight => weight * weight);
        _pathRate = (4 + _effective / n) / (n + 4 + 2 * _effective / n);
        _stepRate = (_effective + 2) / (n + _effective + 5);
        _rankOne = 2 / ((n + 1.3) * (n + 1.3) + _effective);
        _rankMany = Math.Min(1 - _rankOne, 2 * (_effective - 2 + 1 / _effective) / ((n + 2) * (n + 2) + _effective));
        _damping = 1 + 2 * Math.Max(0, Math.Sqrt((_effective - 1) / (n + 1)) - 1) + _stepRate;
        _expectedNorm = Math.Sqrt(n) * (1 - 1.0 / (4 * n) + 1.0 / (21.0 * n * n));
        _mean = Vector<double>.Build.Dense(n, 0.5);
        _path = Vector<double>.Build.Dense(n);
        _stepPath = Vector<double>.Build.Dense(n);
        _covariance = _axes = Matrix<double>.Build.DenseIdentity(n);
        _scales = Vector<double>.Build.Dense(n, 1);
    }

    /// <summary>Trials of one update.</summary>
    public int Population { get; }

    public Vector<double> Mean => _mean;

    /// <summary>A draw, reflected into the unit cube.</summary>
    public double[] Draw(Random random)
    {
        var normal = Vector<double>.Build.Dense(_dimensions, _ => random.NextNormal());
        return [.. (_mean + _step * (_axes * normal.PointwiseMultiply(_scales))).Select(Reflect)];
    }

    /// <summary>Moves towards the better half of a generation, the best first; absent values count as the mean.</summary>
    public void Update(double[][] ranked)
    {
        if (ranked[0].Length == 0)
        {
            return;
        }

        _updates++;
        Vector<double>[] steps = [.. ranked.Take(_weights.Length).Select(point => (Vector<double>.Build.Dense(_dimensions, j => double.IsNaN(point[j]) ? _mean[j] : point[j]) - _mean) / _step)];
        var shift = Vector<double>.Build.Dense(_dimensions);
        for (var i = 0; i < steps.Length; i++)
        {
            shift += _weights[i] * steps[i];
        }

        _mean += _step * shift;
        var white = _axes * (_axes.TransposeThisAndMultiply(shift).PointwiseDivide(_scales));
        _stepPath = (1 - _stepRate) * _stepPath + Math.Sqrt(_stepRate * (2 - _stepRate) * _effective) * white;
        var norm = _stepPath.L2Norm();
        var calm = norm / Math.Sqrt(1 - Math.Pow(1 - _stepRate, 2.0 * _updates)) < (1.4 + 2.0 / (_dimensions + 1)) * _expectedNorm;
        _path = (1 - _pathRate) * _path + (calm ? Math.Sqrt(_pathRate * (2 - _pathRate) * _effective) : 0) * shift;
        _covariance = (1 - _rankOne - _rankMany) * _covariance + _rankOne * (_path.OuterProduct(_path) + (calm ? 0 : _pathRate * (2 - _pathRate)) * _covariance);
        for (var i = 0; i < steps.Length; i++)
        {
            _covariance += _rankMany * _weights[i] * steps[i].OuterProduct(steps[i]);
        }

        _step = Math.Clamp(_step * Math.Exp(_stepRate / _damping * (norm / _expectedNorm - 1)), 1e-9, 0.6);
        Decompose();
    }

    private void Decompose()
    {
        var decomposition = _covariance.Evd(Symmetricity.Symmetric);
        _axes = decomposition.EigenVectors;
        _scales = decomposition.EigenValues.Map(static value => Math.Sqrt(Math.Max(value.Real, 1e-16)));
    }

    private static double Reflect(double value)
    {
        var folded = Math.Abs(value % 2);
        return folded > 1 ? 2 - folded : folded;
    }
}
