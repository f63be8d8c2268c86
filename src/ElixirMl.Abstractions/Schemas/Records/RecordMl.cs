using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Schemas.Records;

/// <summary>Values of an ML type found by name.</summary>
internal sealed class RecordMl(FieldType.Ml type, MlType ml) : RecordValue
{
    public override FieldType Type => type;

    internal override bool HasInnerRules => false;

    internal override Type? ExactType => ml.ClrType;

    internal override string Expected => $"a valid {ml.Name}";

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out object? value)
    {
        if (ml.TryRead(ref reader, out var read, out var error))
        {
            value = read;
            return true;
        }

        value = null;
        errors.Add(new ValidationError("$", ValidationRules.Type, error, null, $"Give a valid {ml.Name}."));
        return false;
    }

    public override bool TryReadText(FieldText text, TolerantLog log, [MaybeNullWhen(false)] out object? value)
    {
        if (text.Form == FieldTextForm.Plain && ml.TryParseText(text.Text.Span, out var read, out _))
        {
            value = read;
            return true;
        }

        return base.TryReadText(text, log, out value);
    }

    public override void Write(Utf8JsonWriter writer, object? value) => ml.Write(writer, Demand(value));

    internal override bool Accepts(object value) => value.GetType() == ml.ClrType;

    internal override void ValidateInner(object value, ref SchemaErrors errors)
    {
    }
}
