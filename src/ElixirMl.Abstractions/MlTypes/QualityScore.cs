using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A mark from 0 to the top of a scale, for example 7 of 10.</summary>
/// <remarks>
/// The default value is 0 of 1, which is valid. JSON: a number on the scale of 1, otherwise <c>{"value":7,"scale":10}</c>.
/// JSON Schema cannot compare two members, so that a value above its scale passes the schema and fails here.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<QualityScore>))]
[MlType("quality_score", Schema)]
public readonly record struct QualityScore : IMlType<QualityScore>, ISpanFormattable, IParsable<QualityScore>
{
    internal const string Schema = """{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"object","properties":{"value":{"type":"number","minimum":0},"scale":{"type":"number","exclusiveMinimum":0}},"required":["value","scale"]}],"x-ml-type":"quality_score"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string Expected = "a number from 0 to 1, or an object with value and scale";

    // Zero stands for 1, so that the default value is on a scale.
    private readonly double _scale;

    /// <summary>Makes a score.</summary>
    /// <param name="value">From 0 to <paramref name="scale"/>, both included.</param>
    /// <param name="scale">The best mark; finite and greater than 0.</param>
    /// <exception cref="ArgumentException">The value or the scale is outside its limits.</exception>
    public QualityScore(double value, double scale = 1)
    {
        if (ErrorOf(value, scale) is { } error)
            throw new ArgumentException(error);

        // Adding zero turns negative zero into zero, so that equal values print alike.
        Value = value + 0.0;
        _scale = scale == 1 ? 0 : scale;
    }

    /// <inheritdoc/>
    public static string TypeName => "quality_score";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The mark, from 0 to <see cref="Scale"/>.</summary>
    public double Value { get; }

    /// <summary>The best mark, greater than 0.</summary>
    public double Scale => _scale == 0 ? 1 : _scale;

    /// <summary>The mark as a part of its scale, from 0 to 1; compares marks of different scales.</summary>
    public double Fraction => Value / Scale;

    /// <summary>Makes a score, or says why it cannot be one.</summary>
    public static bool TryCreate(double value, double scale, out QualityScore score, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(value, scale);
        score = error is null ? new(value, scale) : default;
        return error is null;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out QualityScore value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartObject)
            return MlJson.TryReadNumber(ref reader, Expected, out double number, out error) && TryCreate(number, 1, out value, out error);

        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, Expected, ref draft, out error))
            return false;
        if (draft.Value is not { } score)
            return MlJson.Fail("value is missing", out value, out error);
        if (draft.Scale is not { } scale)
            return MlJson.Fail("scale is missing: give the best mark, for example 10", out value, out error);

        return TryCreate(score, scale, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, QualityScore value)
    {
        if (value.Scale == 1)
        {
            writer.WriteNumberValue(value.Value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("value"u8, value.Value);
        writer.WriteNumber("scale"u8, value.Scale);
        writer.WriteEndObject();
    }

    /// <summary>Reads a mark and its scale as in <c>7/10</c>, a number from 0 to 1, or the JSON form.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, out QualityScore value, [NotNullWhen(false)] out string? error)
    {
        text = text.Trim();
        return text.StartsWith('{') ? MlJson.TryParse(text, out value, out error) : TryParse(text, null, out value, out error);
    }

    /// <summary>Reads a mark and its scale as in <c>7/10</c>, or a number from 0 to 1.</summary>
    /// <param name="s">One number, or two with a slash between them.</param>
    /// <param name="provider">The culture of the numbers; invariant when null.</param>
    /// <exception cref="FormatException">The text is not a quality score.</exception>
    public static QualityScore Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);

        return TryParse(s, provider, out QualityScore result, out string? error) ? result : throw new FormatException(error);
    }

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QualityScore result) =>
        TryParse(s, provider, out result, out _);

    /// <summary>Mark and scale as in <c>7/10</c>, or the mark alone on the scale of 1; invariant culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">A format of <see cref="double"/>; the shortest exact one when null.</param>
    /// <param name="formatProvider">The culture of the numbers; invariant when null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        IFormatProvider culture = formatProvider ?? CultureInfo.InvariantCulture;
        string value = Value.ToString(format, culture);
        return Scale == 1 ? value : $"{value}/{Scale.ToString(format, culture)}";
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MlText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    private static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out QualityScore value, [NotNullWhen(false)] out string? error)
    {
        int slash = text.IndexOf('/');
        double scale = 1;
        ReadOnlySpan<char> mark = slash < 0 ? text : text[..slash];
        if (MlText.TryParseNumber(mark, provider, out double number) && (slash < 0 || MlText.TryParseNumber(text[(slash + 1)..], provider, out scale)))
            return TryCreate(number, scale, out value, out error);

        return MlJson.Fail($"\"{MlJson.Shorten(text)}\" is not a quality score: write mark and scale such as 7/10, or a number from 0 to 1", out value, out error);
    }

    private static string? ErrorOf(double value, double scale)
    {
        if (!(scale > 0 && double.IsFinite(scale)))
            return Invariant($"{scale} is not a scale: it is a finite number greater than 0, for example 10");
        if (!(value >= 0 && value <= scale))
            return Invariant($"{value} is not a score on a scale of {scale}: it lies from 0 to {scale}");

        return null;
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["value", "scale"];

        public double? Value;
        public double? Scale;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            bool success = MlJson.TryReadNumber(ref reader, "a number", out double number, out error);
            (member == 0 ? ref Value : ref Scale) = number;
            return success;
        }
    }
}
