using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A number from 0 to 1.</summary>
/// <remarks>The default value is 0, which is valid. Negative zero becomes zero.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Probability>))]
[MlType("probability", Schema)]
public readonly record struct Probability : IMlType<Probability>, IComparable<Probability>, ISpanFormattable, IParsable<Probability>
{
    internal const string Schema = """{"type":"number","minimum":0,"maximum":1,"x-ml-type":"probability"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string Expected = "a number from 0 to 1";

    /// <summary>Makes a probability.</summary>
    /// <param name="value">From 0 to 1, both included.</param>
    /// <exception cref="ArgumentException">The number is outside 0 to 1 or is NaN.</exception>
    public Probability(double value)
    {
        if (ErrorOf(value) is { } error)
            throw new ArgumentException(error);

        // Adding zero turns negative zero into zero, so that equal values print alike.
        Value = value + 0.0;
    }

    /// <inheritdoc/>
    public static string TypeName => "probability";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The number, from 0 to 1.</summary>
    public double Value { get; }

    /// <summary>The number itself.</summary>
    public static implicit operator double(Probability probability) => probability.Value;

    /// <summary>The same as the constructor.</summary>
    public static explicit operator Probability(double value) => new(value);

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Probability left, Probability right) => left.Value < right.Value;

    /// <summary>Whether the left one is larger.</summary>
    public static bool operator >(Probability left, Probability right) => left.Value > right.Value;

    /// <summary>Whether the left one is no larger.</summary>
    public static bool operator <=(Probability left, Probability right) => left.Value <= right.Value;

    /// <summary>Whether the left one is no smaller.</summary>
    public static bool operator >=(Probability left, Probability right) => left.Value >= right.Value;

    /// <summary>Makes a probability, or says why it cannot be one.</summary>
    public static bool TryCreate(double value, out Probability probability, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(value);
        probability = error is null ? new(value) : default;
        return error is null;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out Probability value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        return MlJson.TryReadNumber(ref reader, Expected, out double number, out error) && TryCreate(number, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Probability value) => writer.WriteNumberValue(value.Value);

    /// <summary>Reads a number with a decimal point, or a percentage: <c>0.87</c>, <c>87 %</c>, <c>87%</c>.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    /// <remarks>Invariant culture; words, decimal commas and values outside 0 to 1 are refused.</remarks>
    public static bool TryParseText(ReadOnlySpan<char> text, out Probability value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        if (!MlText.TryParseFraction(text, out double number))
            return MlJson.Fail($"\"{MlJson.Shorten(text)}\" is not a probability: write {Expected} such as 0.87, or a percentage such as 87 %", out value, out error);

        return TryCreate(number, out value, out error);
    }

    /// <summary>Reads a number; no percentages.</summary>
    /// <param name="s">Decimal or exponent form.</param>
    /// <param name="provider">The culture; invariant when null.</param>
    /// <exception cref="FormatException">The text is not a number from 0 to 1.</exception>
    public static Probability Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);

        return TryParse(s, provider, out Probability result) ? result : throw new FormatException($"\"{MlJson.Shorten(s)}\" is not {Expected}.");
    }

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Probability result)
    {
        result = default;
        return MlText.TryParseNumber(s, provider, out double value) && TryCreate(value, out result, out _);
    }

    /// <inheritdoc/>
    public int CompareTo(Probability other) => Value.CompareTo(other.Value);

    /// <summary>The shortest number that reads back as the same, in the invariant culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The number in a format of <see cref="double"/>, for example <c>P0</c>.</summary>
    /// <param name="format">A format of <see cref="double"/>; the shortest exact one when null.</param>
    /// <param name="formatProvider">The culture; invariant when null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, format, provider ?? CultureInfo.InvariantCulture);

    private static string? ErrorOf(double value) =>
        value is >= 0 and <= 1 ? null : Invariant($"{value} is not a probability: it lies from 0 to 1");
}
