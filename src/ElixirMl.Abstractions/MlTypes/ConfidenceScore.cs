using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>How sure someone is: zero or more, and at most 1 once calibrated.</summary>
/// <remarks>The default value is 0, not calibrated, which is valid. JSON: a number, or <c>{"value":0.9,"calibration":"platt"}</c> when calibrated.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<ConfidenceScore>))]
[MlType("confidence_score", Schema)]
public readonly record struct ConfidenceScore : IMlType<ConfidenceScore>, ISpanFormattable, IParsable<ConfidenceScore>
{
    internal const string Schema = """{"anyOf":[{"type":"number","minimum":0},{"type":"object","properties":{"value":{"type":"number","minimum":0},"calibration":{"type":"string","enum":["none"]}},"required":["value","calibration"]},{"type":"object","properties":{"value":{"type":"number","minimum":0,"maximum":1},"calibration":{"type":"string","enum":["platt","isotonic","temperature"]}},"required":["value","calibration"]}],"x-ml-type":"confidence_score"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string Expected = "a number of at least 0, or an object with value and calibration";

    private static readonly string[] CalibrationNames = ["none", "platt", "isotonic", "temperature"];

    /// <summary>Makes a score.</summary>
    /// <param name="value">Finite and at least 0; at most 1 unless <paramref name="calibration"/> is <see cref="Calibration.None"/>.</param>
    /// <param name="calibration">How the score was calibrated.</param>
    /// <exception cref="ArgumentException">The number is outside these limits, or the calibration is none of the named ones.</exception>
    public ConfidenceScore(double value, Calibration calibration = Calibration.None)
    {
        if (ErrorOf(value, calibration) is { } error)
            throw new ArgumentException(error);

        // Adding zero turns negative zero into zero, so that equal values print alike.
        Value = value + 0.0;
        Calibration = calibration;
    }

    /// <inheritdoc/>
    public static string TypeName => "confidence_score";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The score: at least 0, and at most 1 when <see cref="IsCalibrated"/>.</summary>
    public double Value { get; }

    /// <summary>How the score was calibrated.</summary>
    public Calibration Calibration { get; }

    /// <summary>Whether the score may be read as a probability.</summary>
    public bool IsCalibrated => Calibration != Calibration.None;

    /// <summary>Makes a score, or says why it cannot be one.</summary>
    public static bool TryCreate(double value, Calibration calibration, out ConfidenceScore score, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(value, calibration);
        score = error is null ? new(value, calibration) : default;
        return error is null;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out ConfidenceScore value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartObject)
            return MlJson.TryReadNumber(ref reader, Expected, out double number, out error) && TryCreate(number, Calibration.None, out value, out error);

        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, Expected, ref draft, out error))
            return false;
        if (draft.Value is not { } score)
            return MlJson.Fail("value is missing", out value, out error);
        if (draft.Calibration is not { } calibration)
            return MlJson.Fail($"calibration is missing: name one of {string.Join(", ", CalibrationNames)}", out value, out error);

        return TryCreate(score, calibration, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ConfidenceScore value)
    {
        if (!value.IsCalibrated)
        {
            writer.WriteNumberValue(value.Value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("value"u8, value.Value);
        writer.WriteString("calibration"u8, CalibrationNames[(int)value.Calibration]);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="ToString()"/> writes, a percentage as its hundredth, or the JSON form.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, out ConfidenceScore value, [NotNullWhen(false)] out string? error)
    {
        text = text.Trim();
        if (text.StartsWith('{'))
            return MlJson.TryParse(text, out value, out error);
        if (!TrySplit(text, out ReadOnlySpan<char> number, out Calibration calibration) || !MlText.TryParseFraction(number, out double score))
            return MlJson.Fail($"\"{MlJson.Shorten(text)}\" is not a confidence: write a number such as 0.87 or 0.87 (platt), or a percentage such as 87 %", out value, out error);

        return TryCreate(score, calibration, out value, out error);
    }

    /// <summary>Reads what <see cref="ToString(string?, IFormatProvider?)"/> writes: <c>0.87</c> or <c>0.87 (platt)</c>.</summary>
    /// <param name="s">A number, and the calibration in brackets unless there is none.</param>
    /// <param name="provider">The culture of the number; invariant when null.</param>
    /// <exception cref="FormatException">The text is not a confidence score.</exception>
    public static ConfidenceScore Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);

        return TryParse(s, provider, out ConfidenceScore result) ? result : throw new FormatException($"\"{MlJson.Shorten(s)}\" is not a confidence such as 0.87 or 0.87 (platt).");
    }

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConfidenceScore result)
    {
        result = default;
        return TrySplit(s, out ReadOnlySpan<char> number, out Calibration calibration)
            && MlText.TryParseNumber(number, provider, out double value)
            && TryCreate(value, calibration, out result, out _);
    }

    /// <summary>The number, and the calibration in brackets when there is one; invariant culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">A format of <see cref="double"/>; the shortest exact one when null.</param>
    /// <param name="formatProvider">The culture of the number; invariant when null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        string number = Value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);
        return IsCalibrated ? $"{number} ({CalibrationNames[(int)Calibration]})" : number;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MlText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> number, out Calibration calibration)
    {
        calibration = Calibration.None;
        number = text;
        if (text is not [.., ')'])
            return true;

        int open = text.LastIndexOf(" (");
        number = open < 0 ? text : text[..open];
        return open >= 0 && TryFindCalibration(text[(open + 2)..^1], out calibration);
    }

    private static bool TryFindCalibration(ReadOnlySpan<char> name, out Calibration calibration)
    {
        for (var index = 0; index < CalibrationNames.Length; index++)
        {
            calibration = (Calibration)index;
            if (name.SequenceEqual(CalibrationNames[index]))
                return true;
        }

        calibration = default;
        return false;
    }

    private static string? ErrorOf(double value, Calibration calibration)
    {
        if (calibration is < Calibration.None or > Calibration.Temperature)
            return Invariant($"{(int)calibration} is not a calibration: use one of {string.Join(", ", CalibrationNames)}");
        if (!(value >= 0 && double.IsFinite(value)))
            return Invariant($"{value} is not a confidence: it is a finite number of at least 0");
        if (calibration != Calibration.None && value > 1)
            return Invariant($"{value} is not a calibrated confidence: once calibrated ({CalibrationNames[(int)calibration]}) it lies from 0 to 1");

        return null;
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["value", "calibration"];

        public double? Value;
        public Calibration? Calibration;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            if (member == 0)
            {
                bool success = MlJson.TryReadNumber(ref reader, "a number", out double number, out error);
                Value = number;
                return success;
            }

            if (!MlJson.TryReadString(ref reader, out string? name, out error))
                return false;
            if (!TryFindCalibration(name, out Calibration calibration))
                return MlJson.Fail($"\"{MlJson.Shorten(name)}\" is not one of {string.Join(", ", CalibrationNames)}", out calibration, out error);

            Calibration = calibration;
            return true;
        }
    }
}
