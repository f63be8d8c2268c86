using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>True and false.</summary>
internal sealed class BooleanCodec : ValueCodec<bool>
{
    public override FieldType Type { get; } = new FieldType.Boolean();

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False || ReadErrors.WrongType(ref reader, ref errors, "true or false");
    }

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override string? Format(bool value) => value ? "true" : "false";
}
