using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Writes the messages of a request.</summary>
internal static class MessageWriter
{
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    public static JsonArray Write(IEnumerable<ChatMessage> messages, string? instructions, List<string> problems)
    {
        var written = new JsonArray();
        if (!string.IsNullOrEmpty(instructions))
        {
            written.Add((JsonNode)new JsonObject { ["role"] = "system", ["content"] = instructions });
        }

        foreach (var message in messages)
        {
            foreach (var result in message.Contents.OfType<FunctionResultContent>())
            {
                written.Add((JsonNode)ToolResult(result));
            }

            if (message.Contents.Any(static content => content is not FunctionResultContent) || message.Contents.Count == 0)
            {
                written.Add((JsonNode)WriteOne(message, problems));
            }
        }

        return written;
    }

    private static JsonObject WriteOne(ChatMessage message, List<string> problems)
    {
        var written = new JsonObject { ["role"] = message.Role.Value };
        if (message.AuthorName is { Length: > 0 } author)
        {
            written["name"] = author;
        }

        var parts = message.Contents.Select(content => ContentWriter.Write(content, problems)).OfType<JsonNode>().ToArray();
        var calls = message.Contents.OfType<FunctionCallContent>().Select(ToolCall).ToArray<JsonNode>();
        written["content"] = message.Contents.Any(static content => content is DataContent or UriContent or HostedFileContent) ? new JsonArray(parts)
            : message.Text.Length == 0 && message.Contents.Any(static content => content is FunctionCallContent or ErrorContent) ? null
            : message.Text;
        if (message.Contents.OfType<ErrorContent>().FirstOrDefault(static error => error.ErrorCode == ReplyReader.RefusalCode) is { } refusal)
        {
            written["refusal"] = refusal.Message;
        }

        if (calls.Length > 0)
        {
            written["tool_calls"] = new JsonArray(calls);
        }

        return written;
    }

    private static JsonObject ToolCall(FunctionCallContent call) => new()
    {
        ["id"] = call.CallId,
        ["type"] = "function",
        ["function"] = new JsonObject
        {
            ["name"] = call.Name,
            ["arguments"] = JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>(), Compact.GetTypeInfo(typeof(IDictionary<string, object?>))),
        },
    };

    private static JsonObject ToolResult(FunctionResultContent result) => new()
    {
        ["role"] = "tool",
        ["tool_call_id"] = result.CallId,
        ["content"] = result.Result as string ?? JsonSerializer.Serialize(result.Result, Compact.GetTypeInfo(typeof(object))),
    };
}
