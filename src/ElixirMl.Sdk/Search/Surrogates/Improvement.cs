namespace ElixirMl.Search.Surrogates;

/// <summary>Logarithm of the expected improvement, exact also where the improvement underflows (Ament et al., 2023).</summary>
internal static class Improvement
{
    private const double LogRootTwoPi = 0.91893853320467274;

    /// <summary>log E[max(0, best − f)] for f of the given mean and variance.</summary>
    public static double LogExpected(double best, double mean, double variance)
    {
        var deviation = Math.Sqrt(variance);
        return LogH((best - mean) / deviation) + Math.Log(deviation);
    }

    /// <summary>Expected improvement, less where noise would hide it (augmented expected improvement; Huang et al., 2006).</summary>
    public static double LogAugmented(double best, double mean, double variance, double noise) =>
        LogExpected(best, mean, variance) + Math.Log(1 - Math.Sqrt(noise / (noise + variance)));

    /// <summary>log P(f ≤ limit) for f of the given mean and variance.</summary>
    public static double LogBelow(double limit, double mean, double variance)
    {
        var z = (limit - mean) / Math.Sqrt(variance);
        return z > -6 ? Math.Log(Normal(z)) : -0.5 * z * z - LogRootTwoPi - Math.Log(-z) + Math.Log(1 - 1 / (z * z) + 3 / (z * z * z * z));
    }

    /// <summary>The standard normal distribution function.</summary>
    public static double Normal(double z) => 0.5 * Erfc(-z / Math.Sqrt(2));

    // log(φ(z) + z·Φ(z)); the tail uses the asymptotic series of Mills' ratio.
    private static double LogH(double z)
    {
        if (z > -12)
        {
            return Math.Log(Math.Exp(-0.5 * z * z - LogRootTwoPi) + z * Normal(z));
        }

        var s = 1 / (z * z);
        var series = s * (1 - 3 * s * (1 - 5 * s * (1 - 7 * s)));
        return -0.5 * z * z - LogRootTwoPi + Math.Log(Math.Max(series, s * 0.1));
    }

    private static double Erfc(double x) => MathNet.Numerics.SpecialFunctions.Erfc(x);
}
