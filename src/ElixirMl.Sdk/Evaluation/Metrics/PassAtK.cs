namespace ElixirMl.Evaluation.Metrics;

/// <summary>How likely one of several samples is right.</summary>
/// <remarks>The unbiased estimator of M. Chen et al. 2021.</remarks>
public static class PassAtK
{
    /// <summary>Probability that at least one of <paramref name="k"/> samples is right.</summary>
    /// <param name="samples">Samples taken; at least <paramref name="k"/>.</param>
    /// <param name="right">Samples that were right, in [0, <paramref name="samples"/>].</param>
    /// <param name="k">Samples a user would take; at least 1.</param>
    /// <returns>In [0, 1].</returns>
    public static double Estimate(int samples, int right, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, k);
        ArgumentOutOfRangeException.ThrowIfNegative(right);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, samples);

        var noneRight = 1.0;
        for (var i = 0; i < k; i++)
        {
            noneRight *= Math.Max(0, samples - right - i) / (double)(samples - i);
        }

        return 1 - noneRight;
    }
}
