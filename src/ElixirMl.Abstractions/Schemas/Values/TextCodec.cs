using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Schemas.Values;

/// <summary>Texts.</summary>
internal sealed class TextCodec : ValueCodec<string>
{
    public override FieldType Type { get; } = new FieldType.Text();

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out string value)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return ReadErrors.TryGetText(ref reader, ref errors, out value);
        }

        value = null;
        return ReadErrors.WrongType(ref reader, ref errors, "text");
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override string? Format(string value) => value;

    public override bool TryReadText(FieldText text, TolerantLog log, [MaybeNullWhen(false)] out string value)
    {
        if (text.Form == FieldTextForm.Plain)
        {
            value = text.Text.ToString();
            return true;
        }

        return base.TryReadText(text, log, out value);
    }
}
