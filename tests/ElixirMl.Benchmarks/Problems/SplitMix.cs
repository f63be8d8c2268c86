namespace ElixirMl.Benchmarks.Problems;

/// <summary>SplitMix64: the chance inside the problems, not that of the optimizers.</summary>
public sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 bits.</summary>
    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Nearly normal: a sum of twelve uniforms, without transcendental functions.</summary>
    public double Irwin()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Uniform();
        }

        return sum - 6;
    }
}
