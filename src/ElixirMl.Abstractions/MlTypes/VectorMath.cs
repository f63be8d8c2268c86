using System.Numerics.Tensors;

namespace ElixirMl.MlTypes;

/// <summary>Vector arithmetic in single precision, repeated in double precision where squares overflow or vanish.</summary>
internal static class VectorMath
{
    // Between these bounds a sum of squares neither overflowed nor lost more than its last bits to underflow.
    private const float SmallestSafe = 1e-24f;
    private const float LargestSafe = 1e36f;

    internal static bool IsUnit(double norm) => Math.Abs(norm - 1) <= EmbeddingRules.UnitNormTolerance;

    internal static double Norm(ReadOnlySpan<float> values)
    {
        float squares = TensorPrimitives.SumOfSquares(values);
        return Math.Sqrt(IsSafe(squares) ? squares : ExactDot(values, values));
    }

    internal static double Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float product = TensorPrimitives.Dot(left, right);
        return IsSafe(MathF.Abs(product)) ? product : ExactDot(left, right);
    }

    internal static double Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float leftSquares = TensorPrimitives.SumOfSquares(left);
        float rightSquares = TensorPrimitives.SumOfSquares(right);

        // By Cauchy and Schwarz the product is then as safe as the norms, even where it is close to zero.
        return IsSafe(leftSquares) && IsSafe(rightSquares)
            ? Ratio(TensorPrimitives.Dot(left, right), leftSquares, rightSquares)
            : Ratio(ExactDot(left, right), ExactDot(left, left), ExactDot(right, right));
    }

    internal static bool TryNormalize(ReadOnlySpan<float> values, Span<float> unit)
    {
        double norm = Norm(values);
        if (norm == 0)
            return false;

        if (IsSafe((float)(norm * norm)))
            TensorPrimitives.Divide(values, (float)norm, unit);
        else
            ExactDivide(values, norm, unit);

        return true;
    }

    private static bool IsSafe(float squares) => squares is >= SmallestSafe and <= LargestSafe;

    private static double Ratio(double product, double leftSquares, double rightSquares) =>
        leftSquares == 0 || rightSquares == 0 ? 0 : Math.Clamp(product / (Math.Sqrt(leftSquares) * Math.Sqrt(rightSquares)), -1, 1);

    private static double ExactDot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (var index = 0; index < left.Length; index++)
            sum += (double)left[index] * right[index];

        return sum;
    }

    private static void ExactDivide(ReadOnlySpan<float> values, double divisor, Span<float> result)
    {
        for (var index = 0; index < values.Length; index++)
            result[index] = (float)(values[index] / divisor);
    }
}
