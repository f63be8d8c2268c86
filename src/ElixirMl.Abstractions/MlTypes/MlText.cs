using System.Globalization;
using System.Text;

namespace ElixirMl.MlTypes;

/// <summary>Reads numbers from text; the invariant culture stands in for a missing one.</summary>
internal static class MlText
{
    // Finer than NumberStyles.Float: blanks are trimmed by those who allow them.
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const int ShownValues = 3;

    internal static bool TryParseNumber(ReadOnlySpan<char> text, IFormatProvider? provider, out double value) =>
        double.TryParse(text, Number, provider ?? CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    internal static bool TryParseDecimal(ReadOnlySpan<char> text, IFormatProvider? provider, out decimal value) =>
        decimal.TryParse(text, Number, provider ?? CultureInfo.InvariantCulture, out value);

    /// <summary>Reads a number, or a percentage as its hundredth.</summary>
    internal static bool TryParseFraction(ReadOnlySpan<char> text, out double value)
    {
        text = text.Trim();
        if (text is not [.., '%'])
            return TryParseNumber(text, null, out value);

        // Decimal arithmetic makes 87.3 % the double nearest to 0.873, which dividing doubles would miss by a bit.
        bool success = TryParseDecimal(text[..^1].TrimEnd(), null, out decimal percent);
        value = (double)(percent / 100);
        return success;
    }

    /// <summary>Splits "12 ms" into "12" and "ms"; the unit is what follows the last blank.</summary>
    internal static bool TrySplitUnit(ReadOnlySpan<char> text, out ReadOnlySpan<char> amount, out ReadOnlySpan<char> unit)
    {
        text = text.Trim();
        int blank = text.LastIndexOf(' ');
        amount = blank < 0 ? default : text[..blank].TrimEnd();
        unit = blank < 0 ? default : text[(blank + 1)..];
        return blank > 0;
    }

    internal static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>The first three values in brackets, with an ellipsis for the rest.</summary>
    internal static string Preview<T>(ReadOnlySpan<T> values)
    {
        var text = new StringBuilder("[");
        for (var index = 0; index < int.Min(values.Length, ShownValues); index++)
            text.Append(index == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{values[index]}");

        return text.Append(values.Length > ShownValues ? ", …]" : "]").ToString();
    }
}
