namespace ElixirMl.Variables.Domains;

/// <summary>Rounds numbers to decimals that positions in [0, 1] can tell apart, so that encoding is exact.</summary>
/// <remarks>
/// A position has a spacing of about 1e-16 and decoding loses another bit or two. Values 1e-14 of the range apart are
/// therefore always told apart, and short decimals such as 0.7 lie on the lattice exactly: a whole number divided by a
/// power of ten up to 10^22 is the double nearest to the decimal.
/// </remarks>
internal readonly struct DecimalLattice
{
    private const int Digits = 14;
    private const int SignificantDigits = 13;
    private static readonly double[] Powers = [.. Enumerable.Range(0, 309).Select(static exponent => double.Parse($"1e{exponent}", System.Globalization.CultureInfo.InvariantCulture))];

    private readonly int _decimals;
    private readonly bool _isRelative;

    /// <param name="minimum">Smallest value.</param>
    /// <param name="maximum">Largest value.</param>
    /// <param name="isRelative">Whether digits count from the first one of each value, as on a logarithmic scale.</param>
    public DecimalLattice(double minimum, double maximum, bool isRelative)
    {
        _isRelative = isRelative;
        var largest = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        _decimals = Math.Min(Digits - Magnitude(maximum - minimum), SignificantDigits + 1 - Magnitude(largest));
    }

    public double Snap(double value)
    {
        var decimals = _isRelative && value != 0 ? SignificantDigits - Magnitude(value) : _decimals;
        return decimals >= 0 ? Down(value, decimals) : Math.Round(value / Powers[Math.Min(-decimals, 308)]) * Powers[Math.Min(-decimals, 308)];
    }

    private static double Down(double value, int decimals)
    {
        if (decimals <= 308)
        {
            return Math.Round(value * Powers[decimals]) / Powers[decimals];
        }

        // 10^decimals is no double; values this small are left to their own spacing.
        return value;
    }

    // Digits before the point: 0.7 has 0, 7 has 1.
    private static int Magnitude(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
}
