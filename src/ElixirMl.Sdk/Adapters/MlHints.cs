using System.Globalization;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Describes ML types by their JSON Schema: a number with limits in words, anything else as the schema itself.</summary>
internal static class MlHints
{
    public static string Describe(FieldType.Ml type) => type.Name switch
    {
        "image" or "audio" or "document" => type.Name,
        "code" => "code in a fence that names its language",
        "reasoning" => "text",
        "tools" => "JSON list of tools",
        "tool_calls" => "JSON list of calls of tools, [{ \"name\": string, \"arguments\": { } }]",
        "citations" => "JSON list of passages, [{ \"text\": string, \"source\": string }]",
        _ => OfSchema(type),
    };

    private static string OfSchema(FieldType.Ml type)
    {
        using var schema = JsonDocument.Parse(type.JsonSchema);
        return schema.RootElement.TryGetProperty("type", out var kind) && kind.ValueEquals("number")
            ? $"number{Limit(schema.RootElement, "minimum", "at least")}{Limit(schema.RootElement, "maximum", "at most")}"
            : $"{type.Name}, JSON of the schema {type.JsonSchema}";
    }

    private static string Limit(JsonElement schema, string keyword, string words) =>
        schema.TryGetProperty(keyword, out var limit)
            ? string.Create(CultureInfo.InvariantCulture, $", {words} {limit.GetDouble():R}")
            : "";
}
