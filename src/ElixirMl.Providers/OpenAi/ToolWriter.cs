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
            RefuseWithoutTools(options, problems);
            return;
        }

        body["tools"] = tools;
        body["tool_choice"] = Choice(options.ToolMode);
        if (options.AllowMultipleToolCalls is { } isParallel)
        {
            body["parallel_tool_calls"] = isParallel;
        }
    }

    // That a model may, or must not, call tools is true where there are none.
    private static void RefuseWithoutTools(ChatOptions options, List<string> problems)
    {
        if (options.ToolMode is RequiredChatToolMode)
        {
            problems.Add("ToolMode requires a call, and there are no tools to call.");
        }

        if (options.AllowMultipleToolCalls is not null)
        {
            problems.Add("AllowMultipleToolCalls reaches the endpoint together with tools only.");
        }
    }

    private static JsonObject Describe(AIFunctionDeclaration tool)
    {
        var function = new JsonObject
        {
            ["name"] = tool.Name,
            ["description"] = tool.Description,
            ["parameters"] = JsonObject.Create(tool.JsonSchema),
        };
        if (StrictForm.Has(tool.JsonSchema))
        {
            function["strict"] = true;
        }

        return new() { ["type"] = "function", ["function"] = function };
    }

    private static JsonNode Choice(ChatToolMode? mode) => mode switch
    {
        NoneChatToolMode => "none",
        RequiredChatToolMode { RequiredFunctionName: { } name } => new JsonObject { ["type"] = "function", ["function"] = new JsonObject { ["name"] = name } },
        RequiredChatToolMode => "required",
        _ => "auto",
    };
}
