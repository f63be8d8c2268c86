using System.Numerics;

namespace ElixirMl.Search.Surrogates;

/// <summary>Mean and variance of a posterior at one point after the other, quickly where only some dimensions change between them.</summary>
/// <remarks>
/// The covariance with the observations is kept as sums over dimensions, and a move takes the old terms of what has changed
/// out and puts the new ones in. Rounding of a thousand moves stays below 1e-12.
/// </remarks>
internal sealed class PosteriorWalk
{
    private readonly Posterior _posterior;
    private readonly Term[] _terms;
    private readonly double _interaction;
    private readonly double _product;
    private readonly double[] _sum;
    private readonly double[] _squares;
    private readonly double[] _radius;
    private readonly double[] _row;
    private readonly double[] _at;

    public PosteriorWalk(Posterior posterior)
    {
        _posterior = posterior;
        var (parameters, length) = (posterior.Parameters, posterior.Padded);
        _terms = [.. Enumerable.Range(0, posterior.Domain.Count).Select(j => new Term(
            posterior.Domain[j].IsNumeric,
            Math.Exp(parameters[KernelParameters.Weight(j)]),
            Matern.Root5 * Math.Exp(-parameters[KernelParameters.AdditiveLength(j)]),
            Math.Exp(-2 * parameters[KernelParameters.ProductLength(j)]),
            new double[length],
            new double[length]))];
        _interaction = 0.5 * Math.Exp(parameters[KernelParameters.Interaction]);
        _product = Math.Exp(parameters[KernelParameters.Product]);
        (_sum, _squares, _radius, _row) = (new double[length], new double[length], new double[length], new double[length]);
        _at = new double[_terms.Length];
        Array.Fill(_at, double.PositiveInfinity);
    }

    /// <summary>Mean and latent variance at a point; the point becomes the one that the next move starts from.</summary>
    public (double Mean, double Variance) MoveTo(double[] point)
    {
        for (var j = 0; j < point.Length; j++)
        {
            if (!point[j].Equals(_at[j]))
            {
                Change(j, point[j]);
                _at[j] = point[j];
            }
        }

        var mean = Combine();
        var variance = Prior(point) - LowerTriangle.SquaredNorm(_posterior.Whitening, _row.AsSpan(0, _posterior.Count));
        return (mean, Math.Max(variance, 1e-12));
    }

    private void Change(int dimension, double value)
    {
        var term = _terms[dimension];
        var to = new Vector<double>(_posterior.Filled(dimension, value));
        var weight = double.IsNaN(value) ? 0 : term.Weight;
        var (values, presence) = (_posterior.Values(dimension), _posterior.Presence(dimension));
        for (var i = 0; i < values.Length; i += Vector<double>.Count)
        {
            var at = new Vector<double>(values, i);
            var distance = term.IsNumeric ? Vector.Abs(at - to) : Vector.ConditionalSelect(Vector.Equals(at, to), Vector<double>.Zero, Vector<double>.One);
            var likeness = term.IsNumeric ? Matern.At(distance * term.Factor) : Vector<double>.One - distance;
            var effect = weight * likeness * new Vector<double>(presence, i);
            var radius = distance * distance * term.Reciprocal;
            var (oldEffect, oldRadius) = (new Vector<double>(term.Effects, i), new Vector<double>(term.Radii, i));
            (new Vector<double>(_sum, i) + (effect - oldEffect)).CopyTo(_sum, i);
            (new Vector<double>(_squares, i) + (effect - oldEffect) * (effect + oldEffect)).CopyTo(_squares, i);
            (new Vector<double>(_radius, i) + (radius - oldRadius)).CopyTo(_radius, i);
            effect.CopyTo(term.Effects, i);
            radius.CopyTo(term.Radii, i);
        }
    }

    // Writes the covariance with the observations; the mean follows from it.
    private double Combine()
    {
        var mean = Vector<double>.Zero;
        for (var i = 0; i < _row.Length; i += Vector<double>.Count)
        {
            var sum = new Vector<double>(_sum, i);
            var radius = Vector.Max(new Vector<double>(_radius, i), Vector<double>.Zero);
            var correlation = Matern.At(Vector.SquareRoot(radius) * Matern.Root5);
            var row = (sum * sum - new Vector<double>(_squares, i)) * _interaction + sum + correlation * _product + new Vector<double>(MixedKernel.Constant);
            row.CopyTo(_row, i);
            mean += row * new Vector<double>(_posterior.Alpha, i);
        }

        return Vector.Sum(mean);
    }

    private double Prior(double[] point)
    {
        var sum = 0.0;
        var squares = 0.0;
        for (var j = 0; j < point.Length; j++)
        {
            if (!double.IsNaN(point[j]))
            {
                sum += _terms[j].Weight;
                squares += _terms[j].Weight * _terms[j].Weight;
            }
        }

        return MixedKernel.Constant + sum + _interaction * (sum * sum - squares) + _product;
    }

    // What one dimension adds to the sums at the point where the walk stands.
    private sealed record Term(bool IsNumeric, double Weight, double Factor, double Reciprocal, double[] Effects, double[] Radii);
}
