using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>The JSON Schema of a reply as providers that bind replies demand it: every key required, no other key allowed.</summary>
internal static class StrictSchema
{
    private static readonly ConditionalWeakTable<Signature, ChatResponseFormat> Formats = [];

    /// <summary>The schema of the outputs; plain JSON where they hold maps or any JSON, whose keys nobody knows.</summary>
    public static ChatResponseFormat For(Signature signature) => Formats.GetValue(signature, Create);

    private static ChatResponseFormat Create(Signature signature)
    {
        if (IsOpen(signature.Outputs, []))
        {
            return ChatResponseFormat.Json;
        }

        var schema = JsonNode.Parse(signature.Outputs.ToJsonSchema())!;
        Close(schema);
        return ChatResponseFormat.ForJsonSchema(JsonDocument.Parse(schema.ToJsonString()).RootElement, signature.Name);
    }

    private static bool IsOpen(Schema schema, HashSet<string> seen) => schema.Fields.Any(field => IsOpen(field.Type, seen));

    private static bool IsOpen(FieldType type, HashSet<string> seen) => type switch
    {
        FieldType.Map or FieldType.Any or FieldType.Ml => true,
        FieldType.Optional optional => IsOpen(optional.Inner, seen),
        FieldType.List list => IsOpen(list.Item, seen),
        FieldType.Union union => union.Cases.Any(one => IsOpen(one.Type, seen)),
        FieldType.Object nested => seen.Add(nested.Name) && IsOpen(nested.Schema, seen),
        _ => false,
    };

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Close(item);
            }
        }
        else if (node is JsonObject schema)
        {
            foreach (var member in schema.ToArray())
            {
                Close(member.Value);
            }

            if (schema["properties"] is JsonObject properties)
            {
                schema["required"] = new JsonArray([.. properties.Select(static property => (JsonNode)property.Key)]);
                schema["additionalProperties"] = false;
            }
        }
    }
}
