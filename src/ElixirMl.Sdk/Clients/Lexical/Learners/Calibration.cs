using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Finds how sharply likeness must be read so that shares are true frequencies.</summary>
/// <remarks>
/// Temperature scaling (Guo et al. 2017), fitted on the examples of the prompt itself, each judged by all the others.
/// A prior, worth one example, keeps few examples from saying too much.
/// </remarks>
internal static class Calibration
{
    // Of the order that fits short English texts; the examples of the prompt move it from there.
    public const double Usual = 12;

    private const int Steps = 24;

    /// <param name="prototypes">Made of the rows.</param>
    /// <param name="rows">The examples.</param>
    /// <param name="labels">Their labels.</param>
    public static double Fit(Prototypes prototypes, ReadOnlySpan<TermVector> rows, ReadOnlySpan<int> labels)
    {
        var judged = new double[rows.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            judged[i] = prototypes.LikenessWithout(rows[i], labels[i]);
        }

        // The slope falls as the sharpness grows, so halving the range of its logarithm finds the top.
        var (low, high) = (PortableMath.Ln(Usual / 16), PortableMath.Ln(Usual * 16));
        for (var step = 0; step < Steps; step++)
        {
            var middle = (low + high) / 2;
            var rises = Slope(judged, labels, middle) > 0;
            (low, high) = rises ? (middle, high) : (low, middle);
        }

        return PortableMath.Exp((low + high) / 2);
    }

    /// <summary>Derivative of the log likelihood with its prior, by the logarithm of the sharpness.</summary>
    private static double Slope(double[][] judged, ReadOnlySpan<int> labels, double logSharpness)
    {
        var sharpness = PortableMath.Exp(logSharpness);
        var slope = -(logSharpness - PortableMath.Ln(Usual));
        for (var i = 0; i < judged.Length; i++)
        {
            slope += sharpness * (judged[i][labels[i]] - Expected(judged[i], sharpness));
        }

        return slope;
    }

    private static double Expected(double[] likeness, double sharpness)
    {
        var shares = new double[likeness.Length];
        Softmax.Write(likeness, sharpness, shares);
        var expected = 0.0;
        for (var label = 0; label < shares.Length; label++)
        {
            expected += shares[label] * likeness[label];
        }

        return expected;
    }
}
