using System.Numerics;
using System.Runtime.InteropServices;

namespace ElixirMl.Search.Frontiers;

/// <summary>Rows of losses, a vector's width of them side by side, so that one comparison serves several rows.</summary>
/// <remarks>Places behind the last row hold NaN, which is neither smaller nor larger than anything.</remarks>
internal sealed class LossBlocks(int objectives)
{
    private static readonly int Width = Vector<double>.Count;

    private double[] _values = [];

    public int Count { get; private set; }

    /// <summary>The first row at or after one that is related to a newcomer.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="newcomer">One value per objective.</param>
    /// <param name="relation">-1 when the row beats the newcomer, 1 when the newcomer beats the row.</param>
    /// <returns>Its index; -1 when neither beats the other in any row left.</returns>
    public int FindRelated(int from, ReadOnlySpan<Vector<double>> newcomer, out int relation)
    {
        var blocks = MemoryMarshal.Cast<double, Vector<double>>(_values);
        for (var start = from / Width * Width; start < Count; start += Width)
        {
            var block = blocks.Slice(start / Width * newcomer.Length, newcomer.Length);
            var (notWorse, notBetter) = (Vector<long>.AllBitsSet, Vector<long>.AllBitsSet);
            for (var j = 0; j < block.Length; j++)
            {
                notWorse &= Vector.LessThanOrEqual(block[j], newcomer[j]);
                notBetter &= Vector.GreaterThanOrEqual(block[j], newcomer[j]);
            }

            var related = notWorse ^ notBetter;
            if (related != Vector<long>.Zero && FirstSet(related, Math.Max(0, from - start)) is >= 0 and var lane)
            {
                relation = notWorse[lane] != 0 ? -1 : 1;
                return start + lane;
            }
        }

        relation = 0;
        return -1;
    }

    public void Append(IReadOnlyList<double> losses)
    {
        if (Count * objectives == _values.Length)
        {
            var filled = _values.Length;
            Array.Resize(ref _values, Math.Max(filled * 2, 4 * Width * objectives));
            _values.AsSpan(filled).Fill(double.NaN);
        }

        for (var j = 0; j < objectives; j++)
        {
            At(Count, j) = losses[j];
        }

        Count++;
    }

    public void Swap(int left, int right)
    {
        for (var j = 0; j < objectives; j++)
        {
            (At(left, j), At(right, j)) = (At(right, j), At(left, j));
        }
    }

    public void RemoveLast()
    {
        Count--;
        for (var j = 0; j < objectives; j++)
        {
            At(Count, j) = double.NaN;
        }
    }

    private ref double At(int row, int objective) => ref _values[(row / Width * objectives + objective) * Width + row % Width];

    private static int FirstSet(Vector<long> mask, int from)
    {
        for (var lane = from; lane < Width; lane++)
        {
            if (mask[lane] != 0)
            {
                return lane;
            }
        }

        return -1;
    }
}
