using System.Numerics;
using System.Runtime.InteropServices;

namespace ElixirMl.MlTypes;

/// <summary>Finds NaN and infinities at the speed memory is read.</summary>
internal static class Finiteness
{
    /// <summary>Index of the first component that is NaN or infinite, or -1.</summary>
    internal static int IndexOfNonFinite<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        int checkedCount = AllVectorsFinite(values, out int vectorized) ? vectorized : 0;
        for (int index = checkedCount; index < values.Length; index++)
        {
            if (!T.IsFinite(values[index]))
                return index;
        }

        return -1;
    }

    // Zero times a finite number is zero, and NaN for all others: one multiply-add per vector, and two sums break the
    // dependency chain. TensorPrimitives.IsFiniteAll leaves at the first fault but takes two to three times as long without one.
    private static bool AllVectorsFinite<T>(ReadOnlySpan<T> values, out int count)
        where T : struct, IFloatingPointIeee754<T>
    {
        ReadOnlySpan<Vector<T>> vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        count = vectors.Length * Vector<T>.Count;
        Vector<T> even = Vector<T>.Zero;
        Vector<T> odd = Vector<T>.Zero;
        var index = 0;
        for (; index + 1 < vectors.Length; index += 2)
        {
            even += vectors[index] * Vector<T>.Zero;
            odd += vectors[index + 1] * Vector<T>.Zero;
        }

        if (index < vectors.Length)
            even += vectors[index] * Vector<T>.Zero;

        return even + odd == Vector<T>.Zero;
    }
}
