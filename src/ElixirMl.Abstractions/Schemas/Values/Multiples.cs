using System.Globalization;
using System.Numerics;

namespace ElixirMl.Schemas.Values;

/// <summary>Decides whether a number is a whole multiple of another, by the digits with which both are written: 0.3 is a multiple of 0.1.</summary>
internal static class Multiples
{
    // Below it whole doubles are exact.
    private const double ExactWhole = 9e15;

    // Between them a decimal holds every digit of a double.
    private const double SmallestDecimal = 1e-10;
    private const double LargestDecimal = 1e27;

    /// <param name="value">Any number; one that is not finite is no multiple.</param>
    /// <param name="factor">Finite and greater than zero.</param>
    internal static bool Holds<T>(T value, double factor)
        where T : INumber<T>
    {
        var number = double.CreateTruncating(value);
        if (IsExactWhole(number) && IsExactWhole(factor))
        {
            return number % factor == 0;
        }

        return T.IsFinite(value) && (IsExactDecimal(number) && IsExactDecimal(factor)
            ? ToDecimal(value) % ToDecimal(factor) == 0
            : HoldsAnySize(value, factor));
    }

    private static bool IsExactWhole(double number) => Math.Abs(number) < ExactWhole && Math.Floor(number) == number;

    private static bool IsExactDecimal(double number) => Math.Abs(number) is >= SmallestDecimal and <= LargestDecimal;

    private static decimal ToDecimal<T>(T value)
        where T : INumber<T>
    {
        Span<char> digits = stackalloc char[64];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        return decimal.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool HoldsAnySize<T>(T value, double factor)
        where T : INumber<T>
    {
        var (digits, exponent) = Split(value);
        var (factorDigits, factorExponent) = Split(factor);
        var shift = BigInteger.Pow(10, Math.Abs(exponent - factorExponent));
        return (exponent >= factorExponent ? digits * shift % factorDigits : digits % (factorDigits * shift)).IsZero;
    }

    /// <summary>The digits as a whole number, and the power of ten that they are times.</summary>
    private static (BigInteger Digits, int Exponent) Split<T>(T value)
        where T : INumber<T>
    {
        var text = value.ToString(null, CultureInfo.InvariantCulture)!;
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? text : text[..mark];
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? (BigInteger.Parse(mantissa, CultureInfo.InvariantCulture), exponent)
            : (BigInteger.Parse(mantissa.Remove(point, 1), CultureInfo.InvariantCulture), exponent - (mantissa.Length - point - 1));
    }
}
