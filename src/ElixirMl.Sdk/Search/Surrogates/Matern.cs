using System.Numerics;
using System.Runtime.InteropServices;

namespace ElixirMl.Search.Surrogates;

/// <summary>The Matérn 5/2 correlation over whole arrays: <c>(1 + u + u²/3)·e^(-u)</c> with <c>u = √5·distance/length</c>.</summary>
internal static class Matern
{
    public static readonly double Root5 = Math.Sqrt(5);

    /// <summary>Correlations at <c>u</c>.</summary>
    public static Vector<double> At(Vector<double> u) => Polynomial(u) * Vector.Exp(-u);

    /// <summary>Correlations of distances.</summary>
    public static void OfDistances(ReadOnlySpan<double> distances, double length, double scale, Span<double> result)
    {
        var factor = Root5 / length;
        var whole = Vectors(distances);
        var target = MemoryMarshal.Cast<double, Vector<double>>(result[..distances.Length]);
        for (var i = 0; i < whole.Length; i++)
        {
            var u = whole[i] * factor;
            target[i] = At(u) * scale;
        }

        for (var i = whole.Length * Vector<double>.Count; i < distances.Length; i++)
        {
            var u = distances[i] * factor;
            result[i] = (1 + u + u * u / 3) * Math.Exp(-u) * scale;
        }
    }

    /// <summary>Correlations of squared distances over a length of one, and, when asked for, <c>5/3·(1 + u)·e^(-u)</c>.</summary>
    public static void OfSquares(ReadOnlySpan<double> squares, Span<double> result, Span<double> slope)
    {
        var whole = Vectors(squares);
        var target = MemoryMarshal.Cast<double, Vector<double>>(result[..squares.Length]);
        var slopes = MemoryMarshal.Cast<double, Vector<double>>(slope);
        for (var i = 0; i < whole.Length; i++)
        {
            var u = Vector.SquareRoot(whole[i]) * Root5;
            var decay = Vector.Exp(-u);
            target[i] = Polynomial(u) * decay;
            if (!slope.IsEmpty)
            {
                slopes[i] = (u + Vector<double>.One) * decay * (5.0 / 3);
            }
        }

        for (var i = whole.Length * Vector<double>.Count; i < squares.Length; i++)
        {
            var u = Math.Sqrt(squares[i]) * Root5;
            var decay = Math.Exp(-u);
            result[i] = (1 + u + u * u / 3) * decay;
            if (!slope.IsEmpty)
            {
                slope[i] = 5.0 / 3 * (1 + u) * decay;
            }
        }
    }

    /// <summary>Sum of <c>weight · ∂value/∂log length</c>, where the values came from <see cref="OfDistances"/>.</summary>
    public static double LengthSlope(ReadOnlySpan<double> distances, double length, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var factor = Root5 / length;
        var d = Vectors(distances);
        var v = Vectors(values);
        var w = Vectors(weights);
        var sum = Vector<double>.Zero;
        for (var i = 0; i < d.Length; i++)
        {
            var u = d[i] * factor;
            sum += w[i] * v[i] * (u * u * (u + Vector<double>.One) / 3) / Polynomial(u);
        }

        var total = Vector.Sum(sum);
        for (var i = d.Length * Vector<double>.Count; i < distances.Length; i++)
        {
            var u = distances[i] * factor;
            total += weights[i] * values[i] * (u * u * (1 + u) / 3) / (1 + u + u * u / 3);
        }

        return total;
    }

    private static Vector<double> Polynomial(Vector<double> u) => Vector<double>.One + u + u * u * (1.0 / 3);

    private static ReadOnlySpan<Vector<double>> Vectors(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, Vector<double>>(values);
}
