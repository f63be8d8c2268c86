using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ElixirMl.MlTypes;

/// <summary>Finds NaN and infinities at the speed memory is read.</summary>
internal static class Finiteness
{
    /// <summary>Whether no component is NaN or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreFinite<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        return values.Length < Vector<T>.Count ? IndexOfNonFinite(values) < 0 : AreVectorsFinite(ref MemoryMarshal.GetReference(values), values.Length);
    }

    /// <summary>Index of the first component that is NaN or infinite, or -1.</summary>
    internal static int IndexOfNonFinite<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (!T.IsFinite(values[index]))
                return index;
        }

        return -1;
    }

    // Zero times a finite number is zero, and NaN for all others: one multiply-add per vector, and two sums break the
    // dependency chain. The last vector ends with the last component, wherever it begins. TensorPrimitives.IsFiniteAll
    // leaves at the first fault but takes two to three times as long without one.
    private static bool AreVectorsFinite<T>(ref T first, int length)
        where T : struct, IFloatingPointIeee754<T>
    {
        int last = length - Vector<T>.Count;
        Vector<T> even = Vector.LoadUnsafe(ref first, (nuint)last) * Vector<T>.Zero;
        Vector<T> odd = Vector<T>.Zero;
        var index = 0;
        for (; index + Vector<T>.Count < last; index += 2 * Vector<T>.Count)
        {
            even += Vector.LoadUnsafe(ref first, (nuint)index) * Vector<T>.Zero;
            odd += Vector.LoadUnsafe(ref first, (nuint)(index + Vector<T>.Count)) * Vector<T>.Zero;
        }

        if (index < last)
            even += Vector.LoadUnsafe(ref first, (nuint)index) * Vector<T>.Zero;

        return even + odd == Vector<T>.Zero;
    }
}
