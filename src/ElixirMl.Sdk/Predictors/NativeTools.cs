using ElixirMl.MlTypes;
using ElixirMl.Tools;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Tools as clients take them: described, not to be called by the client.</summary>
internal static class NativeTools
{
    /// <param name="json">The value of an input of type <see cref="ToolSet"/>, or null.</param>
    public static IList<AITool>? Of(string? json) =>
        json is not null && MlType.Of<ToolSet>().TryParseText(json, out var tools, out _)
            ? [.. ((ToolSet)tools).Tools.Select(static tool => AIFunctionFactory.CreateDeclaration(tool.Name, tool.Description, System.Text.Json.JsonDocument.Parse(tool.Parameters).RootElement))]
            : null;
}
