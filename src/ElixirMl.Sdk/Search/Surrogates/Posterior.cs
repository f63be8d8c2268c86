using System.Numerics.Tensors;

namespace ElixirMl.Search.Surrogates;

/// <summary>Mean and variance of a Gaussian process at a point, quickly again when only some dimensions of the point change.</summary>
internal sealed class Posterior
{
    private readonly SearchDomain _domain;
    private readonly double[] _parameters;
    private readonly MixedKernel _kernel;
    private readonly double[] _whitening;
    private readonly double[] _alpha;
    private readonly double[][] _columns;
    private readonly double[]?[] _presence;
    private readonly double[][] _effects;
    private readonly double[][] _radii;
    private readonly double[] _reciprocals;
    private readonly int _count;
    private readonly double _interaction;
    private readonly double _product;
    private readonly double[] _sum;
    private readonly double[] _squares;
    private readonly double[] _radius;
    private readonly double[] _row;
    private readonly double[] _correlation;
    private readonly double[] _distances;
    private double[] _base;

    public Posterior(GaussianProcess process)
    {
        _domain = process.Domain;
        _parameters = (double[])process.Parameters.Clone();
        _kernel = process.Kernel;
        _count = process.Count;
        _whitening = process.Whitening.ToArray();
        _alpha = process.Alpha.ToArray();
        _interaction = 0.5 * Math.Exp(_parameters[KernelParameters.Interaction]);
        _product = Math.Exp(_parameters[KernelParameters.Product]);
        _columns = new double[_domain.Count][];
        _presence = new double[_domain.Count][];
        _effects = new double[_domain.Count][];
        _radii = new double[_domain.Count][];
        _reciprocals = new double[_domain.Count];
        for (var j = 0; j < _domain.Count; j++)
        {
            _columns[j] = [.. process.Pairs.Points.Select(point => Filled(j, point[j]))];
            _presence[j] = _domain[j].IsConditional ? [.. process.Pairs.Points.Select(point => double.IsNaN(point[j]) ? 0.0 : 1.0)] : null;
            _effects[j] = new double[_count];
            _radii[j] = new double[_count];
            _reciprocals[j] = Math.Exp(-2 * _parameters[KernelParameters.ProductLength(j)]);
        }

        _sum = new double[_count];
        _squares = new double[_count];
        _radius = new double[_count];
        _row = new double[_count];
        _correlation = new double[_count];
        _distances = new double[_count];
        _base = [];
    }

    public SearchDomain Domain => _domain;

    /// <summary>Mean and latent variance at a point; the point becomes the one that later calls start from.</summary>
    public (double Mean, double Variance) MoveTo(double[] point)
    {
        var all = _base.Length == 0;
        for (var j = 0; j < point.Length; j++)
        {
            if (all || !point[j].Equals(_base[j]))
            {
                Fill(j, point[j], _effects[j], _radii[j]);
            }
        }

        _base = (double[])point.Clone();
        Sum();
        return Finish(point, _sum, _squares, _radius);
    }

    /// <summary>Posterior covariance row in whitened form, of the last point.</summary>
    public double[] Whitened()
    {
        var whitened = new double[_count];
        LowerTriangle.Multiply(_whitening, _row, whitened);
        return whitened;
    }

    private void Sum()
    {
        Array.Clear(_sum);
        Array.Clear(_squares);
        Array.Clear(_radius);
        for (var j = 0; j < _effects.Length; j++)
        {
            TensorPrimitives.Add(_sum, _effects[j], _sum);
            TensorPrimitives.MultiplyAdd(_effects[j], _effects[j], _squares, _squares);
            TensorPrimitives.Add(_radius, _radii[j], _radius);
        }
    }

    private void Fill(int dimension, double value, double[] effect, double[] radius)
    {
        var column = _columns[dimension];
        var filled = Filled(dimension, value);
        if (_domain[dimension].IsNumeric)
        {
            TensorPrimitives.Subtract(column, filled, _distances);
            TensorPrimitives.Abs(_distances, _distances);
        }
        else
        {
            for (var i = 0; i < _distances.Length; i++)
            {
                _distances[i] = column[i] == filled ? 0 : 1;
            }
        }

        if (double.IsNaN(value))
        {
            Array.Clear(effect);
        }
        else
        {
            _kernel.Effect(dimension, _distances, _presence[dimension], _parameters, effect);
        }

        TensorPrimitives.Multiply(_distances, _reciprocals[dimension], radius);
        TensorPrimitives.Multiply(radius, _distances, radius);
    }

    private (double Mean, double Variance) Finish(double[] point, double[] sum, double[] squares, double[] radius)
    {
        Matern.OfSquares(radius, _correlation, default);
        MixedKernel.Combine(sum, squares, _correlation, _parameters, _row);
        var mean = TensorPrimitives.Dot<double>(_row, _alpha);
        var variance = Prior(point);
        for (var i = 0; i < _count; i++)
        {
            var part = TensorPrimitives.Dot(_whitening.AsSpan(LowerTriangle.Row(i), i + 1), _row.AsSpan(0, i + 1));
            variance -= part * part;
        }

        return (mean, Math.Max(variance, 1e-12));
    }

    private double Prior(double[] point)
    {
        var sum = 0.0;
        var squares = 0.0;
        for (var j = 0; j < point.Length; j++)
        {
            if (!double.IsNaN(point[j]))
            {
                var weight = Math.Exp(_parameters[KernelParameters.Weight(j)]);
                sum += weight;
                squares += weight * weight;
            }
        }

        return MixedKernel.Constant + sum + _interaction * (sum * sum - squares) + _product;
    }

    private double Filled(int dimension, double value) =>
        !double.IsNaN(value) ? value : _domain[dimension].IsNumeric ? 0.5 : -1;
}
