using System.Globalization;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads probabilities, the only numbers that may be given in percent.</summary>
internal static class ProbabilityText
{
    public static bool TryRead(ReadOnlySpan<char> text, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> json)
    {
        json = text;
        if (NumberGrammar.IsMatch(text))
        {
            return Check(json, text, log);
        }

        var fault = new NumberScanner(text, buffer).Read(out var token);
        if (fault != NumberFault.None)
        {
            return fault.Log(text, log);
        }

        json = token.Json;
        if (token.IsPercent && !TryDivide(buffer, ref json))
        {
            return NumberFault.Malformed.Log(text, log);
        }

        token.LogTo(log);
        return Check(json, text, log);
    }

    private static bool TryDivide(Span<char> buffer, ref ReadOnlySpan<char> json)
    {
        if (!decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ||
            !(percent / 100m).TryFormat(buffer, out var length, "0.############################", CultureInfo.InvariantCulture))
        {
            return false;
        }

        json = buffer[..length];
        return true;
    }

    public static bool IsWithin(ReadOnlySpan<char> json) =>
        double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1;

    private static bool Check(ReadOnlySpan<char> json, ReadOnlySpan<char> text, TolerantLog log) =>
        IsWithin(json) ||
        log.Fail(ValidationRules.Range, "A probability lies between 0 and 1", text, "Write a number such as 0.87, or a percentage such as 87 %.");
}
