using System.Numerics.Tensors;

namespace ElixirMl.Search.Surrogates;

/// <summary>A Gaussian process over a mixed, conditional space with learnt noise; its hyper-parameters maximise the posterior density.</summary>
internal sealed class GaussianProcess
{
    private const double Jitter = 1e-7;

    private readonly PairTable _pairs;
    private readonly MixedKernel _kernel;
    private double[] _covariance = [];
    private double[] _inverse = [];
    private double[] _precision = [];
    private double[] _targets = [];
    private double[] _noise = [];
    private double[] _alpha = [];
    private double[] _factored = [];
    private int _rows;

    public GaussianProcess(SearchDomain domain)
    {
        Domain = domain;
        Layout = new(domain);
        _pairs = new(domain);
        _kernel = new(domain);
        Parameters = (double[])Layout.Means.Clone();
    }

    public SearchDomain Domain { get; }

    public KernelParameters Layout { get; }

    /// <summary>Logarithms of the hyper-parameters, laid out by <see cref="Layout"/>.</summary>
    public double[] Parameters { get; set; }

    public int Count => _pairs.Count;

    public PairTable Pairs => _pairs;

    /// <summary>Inverse of the covariance's Cholesky factor.</summary>
    public ReadOnlySpan<double> Whitening => _inverse.AsSpan(0, _pairs.Pairs);

    /// <summary>Inverse covariance times targets.</summary>
    public ReadOnlySpan<double> Alpha => _alpha;

    /// <summary>Sets the data; nothing is learnt yet.</summary>
    /// <param name="points">Settled points.</param>
    /// <param name="targets">Warped losses.</param>
    /// <param name="noise">Noise variance of each target relative to the others; 1 is typical.</param>
    public void SetData(IReadOnlyList<double[]> points, double[] targets, double[] noise)
    {
        _rows = Math.Min(Math.Min(_rows, _pairs.Set(points)), noise.AsSpan().CommonPrefixLength(_noise));
        _targets = targets;
        _noise = noise;
        if (_covariance.Length < _pairs.Pairs)
        {
            var capacity = _pairs.Pairs * 3 / 2;
            Array.Resize(ref _covariance, capacity);
            Array.Resize(ref _inverse, capacity);
            _precision = new double[capacity];
        }
    }

    /// <summary>Improves the hyper-parameters from a start and returns the reached negative log posterior.</summary>
    public double Learn(double[] start, int evaluations)
    {
        var value = BoxedMinimizer.Minimize(Evaluate, start, Layout.Lows, Layout.Highs, evaluations);
        Parameters = start;
        return value;
    }

    /// <summary>Prepares predictions with the present parameters.</summary>
    /// <returns>Negative log likelihood of the targets.</returns>
    public double Condition()
    {
        var loss = Factor(Parameters, Parameters.AsSpan().SequenceEqual(_factored) ? _rows : 0);
        for (var attempt = 0; double.IsPositiveInfinity(loss) && attempt < 8; attempt++)
        {
            Parameters[KernelParameters.Noise] = Math.Max(Parameters[KernelParameters.Noise], -16) + 2;
            loss = Factor(Parameters, 0);
        }

        return loss;
    }

    /// <summary>Half the squared length of other targets under the present covariance: what distinguishes output warps.</summary>
    public double Misfit(ReadOnlySpan<double> targets)
    {
        var whitened = new double[targets.Length];
        LowerTriangle.Multiply(Whitening, targets, whitened);
        return 0.5 * TensorPrimitives.SumOfSquares<double>(whitened);
    }

    // Most trials add a row and learn nothing: what was factored before with the same parameters stays.
    private double Factor(ReadOnlySpan<double> parameters, int from)
    {
        _rows = 0;
        _factored = parameters.ToArray();
        var covariance = _covariance.AsSpan(0, _pairs.Pairs);
        _kernel.Covariance(_pairs, parameters, covariance[LowerTriangle.Row(from)..], LowerTriangle.Row(from));
        var noise = Math.Exp(parameters[KernelParameters.Noise]);
        for (var i = from; i < Count; i++)
        {
            covariance[LowerTriangle.Row(i) + i] += noise * _noise[i] + Jitter;
        }

        if (!LowerTriangle.TryFactor(covariance, Count, from))
        {
            return double.PositiveInfinity;
        }

        LowerTriangle.Invert(covariance, Count, _inverse, from);
        _rows = Count;
        return Solve(covariance);
    }

    private double Solve(ReadOnlySpan<double> factor)
    {
        var whitened = new double[Count];
        LowerTriangle.Multiply(Whitening, _targets, whitened);
        _alpha = new double[Count];
        LowerTriangle.MultiplyTransposed(Whitening, whitened, _alpha);
        var loss = 0.5 * TensorPrimitives.SumOfSquares<double>(whitened);
        for (var i = 0; i < Count; i++)
        {
            loss += Math.Log(factor[LowerTriangle.Row(i) + i]);
        }

        return loss;
    }

    internal double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        gradient.Clear();
        var loss = Factor(parameters, 0);
        if (double.IsPositiveInfinity(loss))
        {
            return loss;
        }

        var weights = _precision.AsSpan(0, _pairs.Pairs);
        LowerTriangle.Square(Whitening, Count, weights);
        for (var i = 0; i < Count; i++)
        {
            var row = weights.Slice(LowerTriangle.Row(i), i + 1);
            TensorPrimitives.MultiplyAdd(_alpha.AsSpan(0, i + 1), -_alpha[i], row, row);
            row[i] *= 0.5;
            gradient[KernelParameters.Noise] += row[i] * _noise[i];
        }

        gradient[KernelParameters.Noise] *= Math.Exp(parameters[KernelParameters.Noise]);
        _kernel.AddSlopes(_pairs, parameters, weights, gradient);
        return loss + Layout.Penalty(parameters, gradient);
    }
}
