using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Writes the tools a model may call.</summary>
internal static class ToolWriter
{
    public static void Write(JsonObject body, ChatOptions options, List<string> problems)
    {
        var tools = new JsonArray();
        foreach (var tool in options.Tools ?? [])
        {
            if (tool is AIFunctionDeclaration function)
            {
                tools.Add((JsonNode)Describe(function));
                continue;
            }

            problems.Add($"The tool '{tool.Name}' is a {tool.GetType().Name}; chat completions know functions only.");
        }

        if (tools.Count == 0)
        {
            return;
        }

        body["tools"] = tools;
        body["tool_choice"] = Choice(options.ToolMode);
        if (options.AllowMultipleToolCalls is { } isParallel)
        {
            body["parallel_tool_calls"] = isParallel;
        }
    }

    private static JsonObject Describe(AIFunctionDeclaration function) => new()
    {
        ["type"] = "function",
        ["function"] = new JsonObject
        {
            ["name"] = function.Name,
            ["description"] = function.Description,
            ["parameters"] = JsonObject.Create(function.JsonSchema),
        },
    };

    private static JsonNode Choice(ChatToolMode? mode) => mode switch
    {
        NoneChatToolMode => "none",
        RequiredChatToolMode { RequiredFunctionName: { } name } => new JsonObject { ["type"] = "function", ["function"] = new JsonObject { ["name"] = name } },
        RequiredChatToolMode => "required",
        _ => "auto",
    };
}
