using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Small questions about JSON Schemas as trees.</summary>
internal static class SchemaJson
{
    private const int Depth = 1000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> Bounds =
    [
        .. new[] { NumberKind.Int32, NumberKind.UInt32, NumberKind.Int64, NumberKind.UInt64, NumberKind.Single, NumberKind.Decimal }
            .Select(static kind => JsonNumberBounds.Of(kind)!)
            .SelectMany(static bounds => new[] { bounds.Minimum, bounds.Maximum })
            .Where(static bound => bound != "0"),
    ];

    internal static JsonObject Parse(ReadOnlySpan<byte> schema) => JsonNode.Parse(schema, null, new JsonDocumentOptions { MaxDepth = Depth })!.AsObject();

    internal static byte[] Write(JsonNode schema)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            schema.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Compact JSON of a value.</summary>
    internal static string Text(JsonNode? value) => value is null ? "null" : Encoding.UTF8.GetString(Write(value));

    /// <summary>Whether a limit says no more than the .NET type of the number does.</summary>
    internal static bool IsBoundOfType(JsonNode limit) => Bounds.Contains(Text(limit));

    internal static bool HasType(JsonObject schema, string type) => schema["type"] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == type;

    /// <summary>Whether a schema asks for anything at all.</summary>
    internal static bool SaysSomething(JsonObject schema) =>
        schema.ContainsKey("type") || schema.ContainsKey("$ref") || schema.ContainsKey("anyOf") || schema.ContainsKey("oneOf") || schema.ContainsKey("allOf") || schema.ContainsKey("enum") || schema.ContainsKey("const");

    internal static JsonArray ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);

    /// <summary>Every object in the tree, the root included.</summary>
    internal static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(static property => Objects(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
