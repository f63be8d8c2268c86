using System.Globalization;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads whole numbers.</summary>
internal static class IntegerText
{
    // Nineteen digits could overflow 64 bits while they are gathered, thirty-nine could 128.
    private const int SafeDigits = 18;
    private const int LargestDigits = 38;

    public static bool TryRead(ReadOnlySpan<char> text, NumberKind kind, TolerantLog log, out Int128 value)
    {
        if (!TryReadPlain(text, out value) && !TryReadLoosely(text, log, out value))
        {
            return false;
        }

        var (minimum, maximum) = NumberBounds.Of(kind);
        return (value >= minimum && value <= maximum) || NumberBounds.Refuse(kind, text, log);
    }

    /// <summary>Reads a whole number written as JSON writes it, without fraction and exponent, of at most 38 digits.</summary>
    public static bool TryReadPlain(ReadOnlySpan<char> text, out Int128 value)
    {
        value = default;
        var start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var digits = text.Length - start;
        if (digits is < 1 or > LargestDigits || (text[start] == '0' && digits > 1))
        {
            return false;
        }

        if (digits > SafeDigits)
        {
            return !text[start..].ContainsAnyExceptInRange('0', '9') && Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        long sum = 0;
        foreach (var character in text[start..])
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            sum = (sum * 10) + (character - '0');
        }

        value = start == 1 ? -sum : sum;
        return true;
    }

    private static bool TryReadLoosely(ReadOnlySpan<char> text, TolerantLog log, out Int128 value)
    {
        value = default;
        Span<char> buffer = stackalloc char[NumberScanner.BufferLength];
        var fault = new NumberScanner(text, buffer).Read(out var token);
        fault = fault == NumberFault.None && token.IsPercent ? NumberFault.Percent : fault;
        fault = fault == NumberFault.None && token.IsFraction ? NumberFault.NotWhole : fault;
        fault = fault == NumberFault.None ? Convert(token.Json, out value) : fault;
        if (fault != NumberFault.None)
        {
            return fault.Log(text, log);
        }

        token.LogTo(log);
        return true;
    }

    private static NumberFault Convert(ReadOnlySpan<char> json, out Int128 value)
    {
        value = Int128.MaxValue;
        if (json.IndexOfAny(".eE") < 0)
        {
            // A number beyond 128 bits is beyond every type; the largest value stands for it.
            value = Int128.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : Int128.MaxValue;
            return NumberFault.None;
        }

        if (!decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return NumberFault.None;
        }

        value = (Int128)decimal.Truncate(number);
        return decimal.IsInteger(number) && !HasLostDigits(json, number) ? NumberFault.None : NumberFault.NotWhole;
    }

    // decimal rounds away what lies beyond its 28 digits, so 1e-30 would pass for 0.
    private static bool HasLostDigits(ReadOnlySpan<char> json, decimal number)
    {
        var exponent = json.IndexOfAny('e', 'E');
        return number == 0 && (exponent < 0 ? json : json[..exponent]).ContainsAnyInRange('1', '9');
    }
}
