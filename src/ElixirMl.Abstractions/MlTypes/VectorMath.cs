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

    internal static double Cosine(ReadOnlySpan<float> left, double leftNorm, ReadOnlySpan<float> right, double rightNorm)
    {
        if (leftNorm == 0 || rightNorm == 0)
            return 0;

        // By Cauchy and Schwarz the product is as safe as the norms, even where it is close to zero.
        double product = IsSafeNorm(leftNorm) && IsSafeNorm(rightNorm) ? TensorPrimitives.Dot(left, right) : ExactDot(left, right);
        return Math.Clamp(product / leftNorm / rightNorm, -1, 1);
    }

    internal static void Divide(ReadOnlySpan<float> values, double norm, Span<float> unit)
    {
        if (IsSafeNorm(norm))
        {
            TensorPrimitives.Divide(values, (float)norm, unit);
            return;
        }

        for (var index = 0; index < values.Length; index++)
            unit[index] = (float)(values[index] / norm);
    }

    private static bool IsSafe(float squares) => squares is >= SmallestSafe and <= LargestSafe;

    private static bool IsSafeNorm(double norm) => IsSafe((float)(norm * norm));

    private static double ExactDot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (var index = 0; index < left.Length; index++)
            sum += (double)left[index] * right[index];

        return sum;
    }
}
