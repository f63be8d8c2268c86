using System.Text.Json.Nodes;

namespace ElixirMl.Providers.Tests.OpenAi;

/// <summary>Bodies as OpenAI writes them.</summary>
public static class Replies
{
    public static string Text(string text, string reason = "stop", int outputTokens = 2) => Message(new() { ["role"] = "assistant", ["content"] = text }, reason, outputTokens);

    public static string Refusal(string text) => Message(new() { ["role"] = "assistant", ["content"] = null, ["refusal"] = text }, "stop", 4);

    public static string Message(JsonObject message, string reason, int outputTokens = 2) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "gpt-4.1-mini-2025-04-14",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = reason }),
        ["usage"] = new JsonObject
        {
            ["prompt_tokens"] = 10,
            ["completion_tokens"] = outputTokens,
            ["total_tokens"] = 10 + outputTokens,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 6 },
            ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 1 },
        },
    }.ToJsonString();

    public static string Error(string message, string code, string type = "invalid_request_error") => new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = null, ["code"] = code },
    }.ToJsonString();

    public static string Delta(string text) => Chunk(new() { ["content"] = text }, null);

    public static string Chunk(JsonObject delta, string? reason) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "gpt-4.1-mini-2025-04-14",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = reason }),
    }.ToJsonString();

    public static string Counted => """{"id":"chatcmpl-1","choices":[],"usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}}""";
}
