using System.Numerics.Tensors;

namespace ElixirMl.Search.Surrogates;

/// <summary>
/// Covariance of a mixed, conditional space: a constant, each dimension's own effect, all interactions of two dimensions,
/// and the product over all dimensions.
/// </summary>
/// <remarks>
/// Own effects and interactions are the first two terms of an additive Gaussian process (Duvenaud, Nickisch and
/// Rasmussen, 2011) whose base kernels vanish where a dimension is inactive. Numbers use Matérn 5/2, categories equality.
/// </remarks>
internal sealed class MixedKernel(SearchDomain domain)
{
    public const double Constant = 1.0;

    private readonly double[][] _effects = new double[domain.Count][];
    private double[] _sum = [];
    private double[] _squares = [];
    private double[] _radius = [];
    private double[] _product = [];
    private double[] _slope = [];
    private double[] _weights = [];

    /// <summary>Writes the packed covariance of all pairs from one on, without noise.</summary>
    public void Covariance(PairTable pairs, ReadOnlySpan<double> parameters, Span<double> covariance, int from = 0)
    {
        var count = pairs.Pairs - from;
        Reserve(count);
        var sum = _sum.AsSpan(0, count);
        var squares = _squares.AsSpan(0, count);
        var radius = _radius.AsSpan(0, count);
        sum.Clear();
        squares.Clear();
        radius.Clear();
        for (var j = 0; j < domain.Count; j++)
        {
            var effect = _effects[j].AsSpan(0, count);
            var distances = pairs.Distances(j, from);
            Effect(j, distances, pairs.Mask(j, from), parameters, effect);
            TensorPrimitives.Add(sum, effect, sum);
            TensorPrimitives.MultiplyAdd(effect, effect, squares, squares);
            var reciprocal = Math.Exp(-parameters[KernelParameters.ProductLength(j)]);
            TensorPrimitives.Multiply(distances, reciprocal, covariance[..count]);
            TensorPrimitives.MultiplyAdd(covariance[..count], covariance[..count], radius, radius);
        }

        Matern.OfSquares(radius, _product.AsSpan(0, count), _slope.AsSpan(0, count));
        Combine(sum, squares, _product.AsSpan(0, count), parameters, covariance[..count]);
    }

    /// <summary>Adds the slopes <c>Σ weight · ∂covariance/∂parameter</c>, for the parameters of the last covariance.</summary>
    public void AddSlopes(PairTable pairs, ReadOnlySpan<double> parameters, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        var count = pairs.Pairs;
        var interaction = Math.Exp(parameters[KernelParameters.Interaction]);
        var product = Math.Exp(parameters[KernelParameters.Product]);
        var sum = _sum.AsSpan(0, count);
        var own = _weights.AsSpan(0, count);
        var scratch = _squares.AsSpan(0, count);
        TensorPrimitives.Multiply(sum, sum, own);
        TensorPrimitives.Subtract(own, scratch, own);
        gradient[KernelParameters.Interaction] += 0.5 * interaction * TensorPrimitives.Dot(weights, own);
        gradient[KernelParameters.Product] += product * TensorPrimitives.Dot(weights, _product.AsSpan(0, count));

        var toRadius = _radius.AsSpan(0, count);
        TensorPrimitives.Multiply(_slope.AsSpan(0, count), weights, toRadius);
        TensorPrimitives.Multiply(sum, interaction, sum);
        TensorPrimitives.Add(sum, 1, sum);
        TensorPrimitives.Multiply(sum, weights, sum);
        for (var j = 0; j < domain.Count; j++)
        {
            var effect = _effects[j].AsSpan(0, count);
            var distances = pairs.Distances(j);
            TensorPrimitives.Multiply(effect, -interaction, own);
            TensorPrimitives.MultiplyAdd(own, weights, sum, own);
            gradient[KernelParameters.Weight(j)] += TensorPrimitives.Dot(own, effect);
            if (domain[j].IsNumeric)
            {
                var length = Math.Exp(parameters[KernelParameters.AdditiveLength(j)]);
                gradient[KernelParameters.AdditiveLength(j)] += Matern.LengthSlope(distances, length, effect, own);
            }

            TensorPrimitives.Multiply(distances, distances, scratch);
            var square = Math.Exp(-2 * parameters[KernelParameters.ProductLength(j)]);
            gradient[KernelParameters.ProductLength(j)] += product * square * TensorPrimitives.Dot(toRadius, scratch);
        }
    }

    /// <summary>A dimension's own covariance from distances and mask.</summary>
    public void Effect(int dimension, ReadOnlySpan<double> distances, ReadOnlySpan<double> mask, ReadOnlySpan<double> parameters, Span<double> effect)
    {
        var weight = Math.Exp(parameters[KernelParameters.Weight(dimension)]);
        if (domain[dimension].IsNumeric)
        {
            Matern.OfDistances(distances, Math.Exp(parameters[KernelParameters.AdditiveLength(dimension)]), weight, effect);
        }
        else
        {
            TensorPrimitives.Multiply(distances, -weight, effect);
            TensorPrimitives.Add(effect, weight, effect);
        }

        if (!mask.IsEmpty)
        {
            TensorPrimitives.Multiply(effect, mask, effect);
        }
    }

    /// <summary>Covariance from the sum and sum of squares of the effects and the product correlation.</summary>
    public static void Combine(ReadOnlySpan<double> sum, ReadOnlySpan<double> squares, ReadOnlySpan<double> product, ReadOnlySpan<double> parameters, Span<double> covariance)
    {
        var interaction = 0.5 * Math.Exp(parameters[KernelParameters.Interaction]);
        TensorPrimitives.Multiply(sum, sum, covariance);
        TensorPrimitives.Subtract(covariance, squares, covariance);
        TensorPrimitives.MultiplyAdd(covariance, interaction, sum, covariance);
        TensorPrimitives.MultiplyAdd(product, Math.Exp(parameters[KernelParameters.Product]), covariance, covariance);
        TensorPrimitives.Add(covariance, Constant, covariance);
    }

    private void Reserve(int count)
    {
        if (_sum.Length >= count)
        {
            return;
        }

        var capacity = count * 3 / 2;
        _sum = new double[capacity];
        _squares = new double[capacity];
        _radius = new double[capacity];
        _product = new double[capacity];
        _slope = new double[capacity];
        _weights = new double[capacity];
        for (var j = 0; j < _effects.Length; j++)
        {
            _effects[j] = new double[capacity];
        }
    }
}
