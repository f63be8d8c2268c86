using System.Text.Json;
using ElixirMl.Endpoints;

namespace ElixirMl.OpenAi;

/// <summary>Tells whether a schema has the form to which an endpoint can strictly bind a model: every object closed, every property required.</summary>
/// <remarks>Source: OpenAI's guide to structured outputs, "Supported schemas". A schema of another form would be refused as strict, and is taken as advice otherwise.</remarks>
internal static class StrictForm
{
    private static readonly string[] Keywords =
    [
        "$schema", "$defs", "definitions", "$ref", "type", "title", "description", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const",
        "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
    ];

    // What says of a value which it may be: a schema without any of them allows everything.
    private static readonly string[] Bounds = ["type", "anyOf", "enum", "const", "$ref"];

    public static bool Has(JsonElement schema) => IsObject(schema) && IsStrict(schema);

    private static bool IsStrict(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && Array.Exists(Bounds, bound => schema.TryGetProperty(bound, out _))
        && schema.EnumerateObject().All(static keyword => Keywords.Contains(keyword.Name, StringComparer.Ordinal) && AreStrict(keyword))
        && (!IsObject(schema) || IsClosed(schema));

    private static bool AreStrict(JsonProperty keyword) => keyword.Name switch
    {
        "properties" or "$defs" or "definitions" => keyword.Value.ValueKind == JsonValueKind.Object && keyword.Value.EnumerateObject().All(static member => IsStrict(member.Value)),
        "anyOf" => keyword.Value.Items().All(IsStrict),
        "items" => IsStrict(keyword.Value),
        _ => true,
    };

    private static bool IsObject(JsonElement schema) => schema.Member("type") switch
    {
        { ValueKind: JsonValueKind.String } type => type.ValueEquals("object"),
        { ValueKind: JsonValueKind.Array } types => types.EnumerateArray().Any(static type => type.ValueKind == JsonValueKind.String && type.ValueEquals("object")),
        _ => false,
    };

    private static bool IsClosed(JsonElement schema)
    {
        var required = schema.Member("required")?.Items().Select(static name => name.ToString()).ToHashSet(StringComparer.Ordinal) ?? [];
        return schema.Member("additionalProperties") is { ValueKind: JsonValueKind.False }
            && schema.Member("properties") is { ValueKind: JsonValueKind.Object } properties
            && properties.EnumerateObject().All(property => required.Contains(property.Name));
    }
}
