using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Values;

/// <summary>Any JSON value.</summary>
internal sealed class AnyCodec : ValueCodec<JsonElement>
{
    public override FieldType Type { get; } = new FieldType.Any();

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, out JsonElement value)
    {
        if (!FreeJson.HoldsText(reader))
        {
            value = default;
            ReadErrors.NoText(ref reader, ref errors);
            reader.Skip();
            return false;
        }

        value = JsonElement.ParseValue(ref reader);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
