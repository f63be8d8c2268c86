using System.Numerics;
using System.Numerics.Tensors;

namespace ElixirMl.Search.Surrogates;

/// <summary>Cholesky factor and inverse of a symmetric matrix whose lower half is packed row by row.</summary>
/// <remarks>
/// A surrogate refactors some twenty matrices of order 100 in each trial of a 10 ms budget. Row-wise packed storage lets
/// every inner loop be one vectorised dot product or one scaled addition without allocation, several times faster than
/// the general dense routines, which allocate and start parallel loops for matrices of this size.
/// </remarks>
internal static class LowerTriangle
{
    private const int Block = 4;

    /// <summary>Number of packed elements of the given order.</summary>
    public static int Size(int order) => order * (order + 1) / 2;

    /// <summary>Where a row begins.</summary>
    public static int Row(int row) => row * (row + 1) / 2;

    /// <summary>Factors in place.</summary>
    /// <param name="matrix">Packed; rows before <paramref name="from"/> are factored already.</param>
    /// <param name="order">Number of rows.</param>
    /// <param name="from">First row to factor.</param>
    /// <returns>Whether the matrix is positive definite in floating point.</returns>
    public static bool TryFactor(Span<double> matrix, int order, int from = 0)
    {
        for (var i = from; i < order; i++)
        {
            var row = matrix.Slice(Row(i), i + 1);
            for (var j = 0; j < i; j++)
            {
                var other = matrix.Slice(Row(j), j + 1);
                row[j] = (row[j] - Dot(row[..j], other[..j])) / other[j];
            }

            var pivot = row[i] - Dot(row[..i], row[..i]);
            if (!(pivot > 0))
            {
                return false;
            }

            row[i] = Math.Sqrt(pivot);
        }

        return true;
    }

    /// <summary>The inverse of a factor, packed the same way; rows before <paramref name="from"/> are there already.</summary>
    public static void Invert(ReadOnlySpan<double> factor, int order, Span<double> inverse, int from = 0)
    {
        for (var i = from; i < order; i++)
        {
            var row = factor.Slice(Row(i), i + 1);
            var result = inverse.Slice(Row(i), i + 1);
            result.Clear();
            for (var k = 0; k < i; k++)
            {
                AddScaled(inverse.Slice(Row(k), k + 1), -row[k], result[..(k + 1)]);
            }

            var scale = 1 / row[i];
            TensorPrimitives.Multiply(result[..i], scale, result[..i]);
            result[i] = scale;
        }
    }

    /// <summary>The lower half of the product of an inverse factor's transpose and itself, which is the inverse matrix.</summary>
    public static void Square(ReadOnlySpan<double> inverse, int order, Span<double> product)
    {
        product[..Size(order)].Clear();
        for (var r = 0; r < order; r++)
        {
            var row = inverse.Slice(Row(r), r + 1);
            for (var i = 0; i <= r; i++)
            {
                AddScaled(row[..(i + 1)], row[i], product.Slice(Row(i), i + 1));
            }
        }
    }

    /// <summary>Product of a packed triangle and a vector.</summary>
    public static void Multiply(ReadOnlySpan<double> triangle, ReadOnlySpan<double> vector, Span<double> result)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            result[i] = Dot(triangle.Slice(Row(i), i + 1), vector[..(i + 1)]);
        }
    }

    /// <summary>Squared length of the product of a packed triangle and a vector.</summary>
    public static double SquaredNorm(ReadOnlySpan<double> triangle, ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        var i = 0;
        for (; i + Block <= vector.Length; i += Block)
        {
            sum += SquaredNorm(triangle.Slice(Row(i), Row(i + Block) - Row(i)), vector[..(i + Block)], i);
        }

        for (; i < vector.Length; i++)
        {
            var part = Dot(triangle.Slice(Row(i), i + 1), vector[..(i + 1)]);
            sum += part * part;
        }

        return sum;
    }

    // Four rows at once read the vector once; every row is one element longer than the one above it.
    private static double SquaredNorm(ReadOnlySpan<double> rows, ReadOnlySpan<double> vector, int first)
    {
        var whole = (first + 1) / Vector<double>.Count * Vector<double>.Count;
        var second = rows[(first + 1)..];
        var third = rows[(2 * first + 3)..];
        var fourth = rows[(3 * first + 6)..];
        var (a, b, c, d) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        for (var k = 0; k < whole; k += Vector<double>.Count)
        {
            var v = new Vector<double>(vector[k..]);
            a += new Vector<double>(rows[k..]) * v;
            b += new Vector<double>(second[k..]) * v;
            c += new Vector<double>(third[k..]) * v;
            d += new Vector<double>(fourth[k..]) * v;
        }

        var one = Vector.Sum(a) + Tail(rows, vector, whole, first);
        var two = Vector.Sum(b) + Tail(second, vector, whole, first + 1);
        var three = Vector.Sum(c) + Tail(third, vector, whole, first + 2);
        var four = Vector.Sum(d) + Tail(fourth, vector, whole, first + 3);
        return one * one + two * two + three * three + four * four;
    }

    private static double Tail(ReadOnlySpan<double> row, ReadOnlySpan<double> vector, int from, int last)
    {
        var sum = 0.0;
        for (var k = from; k <= last; k++)
        {
            sum += row[k] * vector[k];
        }

        return sum;
    }

    /// <summary>Product of a packed triangle's transpose and a vector.</summary>
    public static void MultiplyTransposed(ReadOnlySpan<double> triangle, ReadOnlySpan<double> vector, Span<double> result)
    {
        result[..vector.Length].Clear();
        for (var i = 0; i < vector.Length; i++)
        {
            AddScaled(triangle.Slice(Row(i), i + 1), vector[i], result[..(i + 1)]);
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        left.IsEmpty ? 0 : TensorPrimitives.Dot(left, right);

    private static void AddScaled(ReadOnlySpan<double> vector, double scale, Span<double> target) =>
        TensorPrimitives.MultiplyAdd(vector, scale, target, target);
}
