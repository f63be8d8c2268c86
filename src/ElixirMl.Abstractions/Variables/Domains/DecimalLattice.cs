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
    private const int Largest = 308;

    private static readonly double[] Powers = [.. Enumerable.Range(0, Largest + 1).Select(static exponent => double.Parse($"1e{exponent}", System.Globalization.CultureInfo.InvariantCulture))];

    // Ratios up to e^32 leave a position enough digits; beyond, every factor of ten in the logarithm costs one.
    private const double WideRatio = 32;

    private readonly int _decimals;
    private readonly int _significant;
    private readonly bool _isRelative;

    /// <param name="minimum">Smallest value.</param>
    /// <param name="maximum">Largest value.</param>
    /// <param name="isRelative">Whether digits count from the first one of each value, as on a logarithmic scale.</param>
    public DecimalLattice(double minimum, double maximum, bool isRelative)
    {
        _isRelative = isRelative;
        _significant = isRelative ? SignificantDigits - (int)Math.Ceiling(Math.Log10(Math.Max(1, (Math.Log(maximum) - Math.Log(minimum)) / WideRatio))) : 0;
        var largest = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        _decimals = Math.Min(Digits - Magnitude(maximum - minimum), SignificantDigits + 1 - Magnitude(largest));
    }

    public double Snap(double value)
    {
        var decimals = _isRelative && value != 0 ? _significant - Magnitude(value) : _decimals;
        return decimals switch
        {
            < 0 => Math.Round(value / Powers[Math.Min(-decimals, Largest)]) * Powers[Math.Min(-decimals, Largest)],
            <= Largest => Math.Round(value * Powers[decimals]) / Powers[decimals],

            // The power itself is no double, its two halves are.
            _ => Math.Round(value * Powers[Largest] * Powers[decimals - Largest]) / Powers[decimals - Largest] / Powers[Largest],
        };
    }

    // Digits before the point: 0.7 has 0, 7 has 1.
    private static int Magnitude(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
}
