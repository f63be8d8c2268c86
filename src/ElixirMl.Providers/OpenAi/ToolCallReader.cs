using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Reads a call of a tool; arguments that are no JSON object stand in its <c>Exception</c>.</summary>
internal static class ToolCallReader
{
    public static FunctionCallContent Read(string? id, string? name, string? arguments) => FunctionCallContent.CreateFromParsedArguments(
        string.IsNullOrWhiteSpace(arguments) ? "{}" : arguments,
        id ?? "",
        name ?? "",
        static json => (IDictionary<string, object?>?)JsonSerializer.Deserialize(json, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, object?>))));
}
