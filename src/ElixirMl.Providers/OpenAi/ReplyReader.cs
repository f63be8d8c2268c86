using System.Text.Json;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Reads a whole chat completion; strict in shape, open to unknown words and missing extras.</summary>
internal static class ReplyReader
{
    /// <summary>Code of an <see cref="ErrorContent"/> that holds what a model said instead of a reply.</summary>
    public const string RefusalCode = "refusal";

    // The SDK's own reader throws on finish reasons of other vendors, and takes a reply without content for a complete one.
    public static ChatResponse Read(JsonElement root)
    {
        var choice = root.Member("choices")?.Items().FirstOrDefault();
        if (choice?.Member("message") is not { ValueKind: JsonValueKind.Object } message)
        {
            throw new ServerErrorException("The endpoint sent JSON that is no chat completion: it has no choices[0].message. Check that the address speaks OpenAI's protocol.");
        }

        var reply = new ChatMessage(ChatRole.Assistant, [.. Contents(message)]);
        var reason = FinishReason(choice.Value.Text("finish_reason"));
        if (reply.Contents.Count == 0 && reason is null)
        {
            throw new ServerErrorException("The endpoint sent JSON that is no chat completion: its message holds nothing, and no reason for that. Check that the address speaks OpenAI's protocol.");
        }

        return new(reply)
        {
            ResponseId = root.Text("id"),
            ModelId = root.Text("model"),
            CreatedAt = root.Member("created")?.Integer() is { } seconds and > 0 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            FinishReason = IsRefusal(reply) ? ChatFinishReason.ContentFilter : reason,
            Usage = UsageReader.Read(root),
        };
    }

    public static ChatFinishReason? FinishReason(string? word) => word switch
    {
        null or "" => null,
        "function_call" => ChatFinishReason.ToolCalls,
        _ => new(word),
    };

    public static ErrorContent Refusal(string text) => new(text) { ErrorCode = RefusalCode };

    public static string? Reasoning(JsonElement message) => message.Text("reasoning_content") ?? message.Text("reasoning");

    public static string? ContentText(JsonElement message) => message.Member("content") switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Array } parts => string.Concat(parts.Items().Select(static part => part.Text("text"))),
        { } other => throw new ServerErrorException($"The endpoint sent JSON that is no chat completion: the content of the message is {other.ValueKind}, not a text."),
    };

    private static IEnumerable<AIContent> Contents(JsonElement message)
    {
        if (Reasoning(message) is { Length: > 0 } reasoning)
        {
            yield return new TextReasoningContent(reasoning);
        }

        if (ContentText(message) is { Length: > 0 } text)
        {
            yield return new TextContent(text);
        }

        if (message.Text("refusal") is { Length: > 0 } refusal)
        {
            yield return Refusal(refusal);
        }

        foreach (var call in message.Member("tool_calls")?.Items() ?? [])
        {
            yield return ToolCallReader.Read(call.Text("id"), call.Member("function")?.Text("name"), call.Member("function")?.Text("arguments"));
        }
    }

    private static bool IsRefusal(ChatMessage reply) => reply.Text.Length == 0 && reply.Contents.Any(static content => content is ErrorContent);
}
