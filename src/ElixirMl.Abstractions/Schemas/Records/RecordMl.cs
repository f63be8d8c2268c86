using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Schemas.Values;

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
        errors.Add(MlErrors.Of(ml.Name, error));
        return false;
    }

    public override bool TryReadText(FieldText text, TolerantLog log, [MaybeNullWhen(false)] out object? value)
    {
        string? error = null;
        if (text.Form == FieldTextForm.Plain && ml.TryParseText(text.Text.Span, out var read, out error))
        {
            value = read;
            return true;
        }

        return TryReadJson(text, log, error is null ? null : MlErrors.Of(ml.Name, error), out value);
    }

    public override void Write(Utf8JsonWriter writer, object? value) => ml.Write(writer, Demand(value));

    internal override bool Accepts(object value) => value.GetType() == ml.ClrType;

    internal override void ValidateInner(object value, ref SchemaErrors errors)
    {
    }
}
