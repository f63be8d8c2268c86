namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>Logarithm and exponential from the four IEEE operations alone.</summary>
/// <remarks>
/// <see cref="Math.Log(double)"/> and <see cref="Math.Exp(double)"/> come from the platform's C library and differ in the
/// last bit between platforms; a vote that hangs on that bit would too. Relative error below 1e-15.
/// </remarks>
internal static class PortableMath
{
    private const double Ln2 = 0.69314718055994530942;
    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    /// <summary>Natural logarithm of a positive, normal number.</summary>
    public static double Ln(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> MantissaBits) - ExponentBias;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        return (exponent * Ln2) + LnNearOne(mantissa);
    }

    /// <summary>e to a power; 0 below -700 and the largest number above 700.</summary>
    public static double Exp(double power)
    {
        if (power < -700)
        {
            return 0;
        }

        if (power > 700)
        {
            return double.MaxValue;
        }

        var whole = (int)Math.Round(power / Ln2);
        var scale = BitConverter.Int64BitsToDouble((long)(whole + ExponentBias) << MantissaBits);
        return scale * ExpNearZero(power - (whole * Ln2));
    }

    // ln m = 2 artanh((m - 1) / (m + 1)), whose series converges fast for m between 1/sqrt 2 and sqrt 2.
    private static double LnNearOne(double mantissa)
    {
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var k = 23; k >= 1; k -= 2)
        {
            sum = (sum * square) + (1.0 / k);
        }

        return 2 * ratio * sum;
    }

    private static double ExpNearZero(double power)
    {
        var sum = 1.0;
        for (var k = 16; k >= 1; k--)
        {
            sum = 1 + (power / k * sum);
        }

        return sum;
    }
}
