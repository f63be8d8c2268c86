using System.Runtime.CompilerServices;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>The JSON Schema of a reply as providers that bind replies demand it: every key required, no other key allowed.</summary>
internal static class StrictSchema
{
    private static readonly ConditionalWeakTable<Signature, ChatResponseFormat> Formats = [];

    /// <summary>The schema of the outputs; plain JSON where strict mode cannot say them, as with maps, whose keys nobody knows.</summary>
    public static ChatResponseFormat For(Signature signature) => Formats.GetValue(signature, Create);

    private static ChatResponseFormat Create(Signature signature)
    {
        if (!signature.Outputs.TryToJsonSchema(JsonSchemaDialect.OpenAiStrict, JsonSchemaReferences.Shared, out var json).IsValid)
        {
            return ChatResponseFormat.Json;
        }

        using var schema = JsonDocument.Parse(json);
        return ChatResponseFormat.ForJsonSchema(schema.RootElement.Clone(), signature.Name);
    }
}
