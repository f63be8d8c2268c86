using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Numbers of one .NET type.</summary>
internal sealed class NumberCodec<T>(NumberKind kind) : ValueCodec<T>
    where T : struct, INumber<T>, IUtf8SpanFormattable, IMinMaxValue<T>
{
    private readonly FieldType.Number _type = new(kind);

    private readonly NumberStyles _styles = kind <= NumberKind.UInt64 ? NumberStyles.AllowLeadingSign : NumberStyles.Float;

    // JSON Schema takes 2.0 and 1e2 for integers.
    private const NumberStyles AnySpelling = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override FieldType Type => _type;

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, out T value)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            value = default;
            return ReadErrors.WrongType(ref reader, ref errors, _type.IsInteger ? "a whole number" : "a number");
        }

        var text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        if ((T.TryParse(text, _styles, CultureInfo.InvariantCulture, out value) || T.TryParse(text, AnySpelling, CultureInfo.InvariantCulture, out value)) && T.IsFinite(value))
        {
            return true;
        }

        return ReadErrors.Misfit(ref reader, ref errors, ValidationRules.Type, Limits(), _type.IsInteger ? "Give a whole number within the limits." : "Give a number within the limits.");
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        if (!T.IsFinite(value))
        {
            throw new ArgumentException($"JSON has no number for {value}.", nameof(value));
        }

        Span<byte> text = stackalloc byte[64];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    public override string? Format(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    private string Limits() => string.Create(
        CultureInfo.InvariantCulture,
        $"Expected a {(_type.IsInteger ? "whole number" : "number")} from {T.MinValue} to {T.MaxValue}.");
}
