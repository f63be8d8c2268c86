using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Replaces the media within JSON by their places; everything else stays as it is.</summary>
internal sealed class MediaJson(MediaParts media, Utf8JsonWriter writer)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Lift(string json, FieldType type, MediaParts media)
    {
        using var document = JsonDocument.Parse(json);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            new MediaJson(media, writer).Write(document.RootElement, type);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(JsonElement json, FieldType type)
    {
        type = type is FieldType.Optional optional ? optional.Inner : type;
        switch (json.ValueKind)
        {
            case JsonValueKind.String when MediaFields.Is(type):
                writer.WriteStringValue(media.Add(json.GetString()!, (FieldType.Ml)type));
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(MediaParts.Neutralize(json.GetString()!));
                break;
            case JsonValueKind.Array:
                WriteItems(json, type is FieldType.List list ? list.Item : new FieldType.Any());
                break;
            case JsonValueKind.Object:
                WriteMembers(json, type);
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private void WriteItems(JsonElement json, FieldType item)
    {
        writer.WriteStartArray();
        foreach (var element in json.EnumerateArray())
        {
            Write(element, item);
        }

        writer.WriteEndArray();
    }

    private void WriteMembers(JsonElement json, FieldType type)
    {
        writer.WriteStartObject();
        foreach (var member in json.EnumerateObject())
        {
            writer.WritePropertyName(MediaParts.Neutralize(member.Name));
            Write(member.Value, TypeOf(json, member.Name, type));
        }

        writer.WriteEndObject();
    }

    private static FieldType TypeOf(JsonElement json, string name, FieldType type) => type switch
    {
        FieldType.Map map => map.Value,
        FieldType.Object nested => FieldNames.IndexOf(nested.Schema, name) is >= 0 and var index ? nested.Schema.Fields[index].Type : new FieldType.Any(),
        FieldType.Union union when json.TryGetProperty(union.Discriminator, out var chosen) && union.Cases.FirstOrDefault(one => chosen.ValueEquals(one.Discriminator)) is { } one => TypeOf(json, name, one.Type),
        _ => new FieldType.Any(),
    };
}
