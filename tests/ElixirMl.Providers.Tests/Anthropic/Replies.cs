using System.Text.Json.Nodes;

namespace ElixirMl.Providers.Tests.Anthropic;

/// <summary>Bodies and events as Anthropic writes them.</summary>
public static class Replies
{
    public static string Text(string text, string reason = "end_turn") => Message(reason, new JsonObject { ["type"] = "text", ["text"] = text });

    public static string Message(string reason, params JsonObject[] contents) => new JsonObject
    {
        ["id"] = "msg_1",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = "claude-haiku-4-5-20251001",
        ["content"] = new JsonArray([.. contents]),
        ["stop_reason"] = reason,
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject { ["input_tokens"] = 4, ["cache_read_input_tokens"] = 6, ["cache_creation_input_tokens"] = 0, ["output_tokens"] = 2 },
    }.ToJsonString();

    public static string Error(string type, string message) => new JsonObject
    {
        ["type"] = "error",
        ["error"] = new JsonObject { ["type"] = type, ["message"] = message },
    }.ToJsonString();

    public static string Start { get; } =
        Event("message_start", """{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-haiku-4-5-20251001","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":10,"output_tokens":1}}}""");

    public static string End(string reason = "end_turn") => string.Concat(
        Event("message_delta", $$$"""{"type":"message_delta","delta":{"stop_reason":"{{{reason}}}","stop_sequence":null},"usage":{"output_tokens":5}}"""),
        Event("message_stop", """{"type":"message_stop"}"""));

    public static string Ping { get; } = Event("ping", """{"type":"ping"}""");

    public static string TextBlock(params string[] pieces) => string.Concat(
    [
        Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
        .. pieces.Select(Delta),
        Event("content_block_stop", """{"type":"content_block_stop","index":0}"""),
    ]);

    public static string Delta(string text) => Event("content_block_delta", $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{text}}}"}}""");

    public static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";
}
