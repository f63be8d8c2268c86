using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ElixirMl.MlTypes;
using ElixirMl.Tools;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Tools as clients take them: described, not to be called by the client.</summary>
internal static class NativeTools
{
    private static readonly JsonElement NoParameters = JsonDocument.Parse("""{"type":"object","properties":{}}""").RootElement;

    /// <summary>How arguments of calls are written: as compact JSON.</summary>
    public static JsonTypeInfo<IDictionary<string, object?>> Arguments { get; } =
        (JsonTypeInfo<IDictionary<string, object?>>)new JsonSerializerOptions(AIJsonUtilities.DefaultOptions) { WriteIndented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }.GetTypeInfo(typeof(IDictionary<string, object?>));

    /// <param name="json">The value of an input of type <see cref="ToolSet"/>, or null.</param>
    public static IList<AITool>? Of(string? json) =>
        json is not null && MlType.Of<ToolSet>().TryParseText(json, out var tools, out _)
            ? [.. ((ToolSet)tools).Tools.Select(static tool => AIFunctionFactory.CreateDeclaration(tool.Name, tool.Description, JsonDocument.Parse(tool.Parameters).RootElement))]
            : null;

    /// <summary>Functions, and one without parameters.</summary>
    public static IReadOnlyList<AITool> Of(IEnumerable<AIFunction> functions, string last, string description) =>
    [
        .. functions.Select(static function => AIFunctionFactory.CreateDeclaration(function.Name, function.Description, function.JsonSchema, function.ReturnJsonSchema)),
        AIFunctionFactory.CreateDeclaration(last, description, NoParameters),
    ];
}
