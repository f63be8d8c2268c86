using System.Buffers.Binary;
using System.Numerics;

namespace ElixirMl.Variables.Sampling;

/// <summary>Points that fill the unit cube more evenly than chance.</summary>
/// <remarks>
/// I. M. Sobol (1967) in the Gray-code order of I. Antonov and V. Saleev, with Owen scrambling by hashing after B. Burley,
/// "Practical hash-based Owen scrambling" (2020). The direction numbers of the first 21 dimensions are those of S. Joe and
/// F. Kuo (2008), the others were searched by their criterion (even two-dimensional projections). Points are the same on
/// all machines. Not thread-safe.
/// </remarks>
public sealed class SobolSequence
{
    /// <summary>Largest number of dimensions.</summary>
    public const int MaximumDimensions = DirectionNumbers.Dimensions;

    private const double Unit = 1.0 / (1UL << DirectionNumbers.Bits);

    private readonly uint[][] _directions;
    private readonly uint[] _state;
    private readonly uint[]? _keys;
    private ulong _index;

    /// <summary>A scrambled sequence: every point is uniform by itself, together they are even.</summary>
    /// <param name="dimensions">1 to <see cref="MaximumDimensions"/>.</param>
    /// <param name="seed">Chooses the scrambling.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many dimensions.</exception>
    public SobolSequence(int dimensions, ulong seed)
        : this(dimensions)
    {
        var random = new SeededRandom(seed);
        _keys = new uint[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            _keys[i] = (uint)random.NextBits();
        }
    }

    /// <summary>The plain sequence, which starts at the origin.</summary>
    /// <param name="dimensions">1 to <see cref="MaximumDimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many dimensions.</exception>
    public SobolSequence(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MaximumDimensions);

        _directions = [.. Enumerable.Range(0, dimensions).Select(DirectionNumbers.Of)];
        _state = new uint[dimensions];
    }

    /// <summary>Writes the next point.</summary>
    /// <param name="point">At least as long as the number of dimensions; values in [0, 1).</param>
    /// <exception cref="InvalidOperationException">All 2^32 points were used.</exception>
    public void Next(Span<double> point)
    {
        for (var i = 0; i < _state.Length; i++)
        {
            point[i] = _keys is null ? _state[i] * Unit : Scrambled(_state[i], _keys[i]);
        }

        Advance();
    }

    private void Advance()
    {
        var bit = BitOperations.TrailingZeroCount(~_index++);
        if (bit >= DirectionNumbers.Bits)
        {
            throw new InvalidOperationException("The sequence has 2^32 points and all were used.");
        }

        for (var i = 0; i < _state.Length; i++)
        {
            _state[i] ^= _directions[i][bit];
        }
    }

    // A permutation that changes each bit depending on the higher ones only, which keeps the evenness; the part below the
    // last bit is filled by a hash, so that a coordinate has the full precision of a double.
    private static double Scrambled(uint bits, uint key)
    {
        var x = unchecked(Reverse(bits) + key);
        x ^= unchecked(x * 0x6C50B47CU);
        x ^= unchecked(x * 0xB82F1E52U);
        x ^= unchecked(x * 0xC7AFE638U);
        x ^= unchecked(x * 0x8D22F6E6U);
        x = Reverse(x);
        var rest = StableHash.Mix(((ulong)x << 32) | key) >> 43;
        return (x + (rest * (1.0 / (1 << 21)))) * Unit;
    }

    private static uint Reverse(uint bits)
    {
        bits = ((bits >> 1) & 0x5555_5555) | ((bits & 0x5555_5555) << 1);
        bits = ((bits >> 2) & 0x3333_3333) | ((bits & 0x3333_3333) << 2);
        bits = ((bits >> 4) & 0x0F0F_0F0F) | ((bits & 0x0F0F_0F0F) << 4);
        return BinaryPrimitives.ReverseEndianness(bits);
    }
}
