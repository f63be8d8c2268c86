using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>Writes messages as the conventions want them in spans.</summary>
/// <remarks>Source: the JSON schemas of <c>gen_ai.input.messages</c>, <c>gen_ai.output.messages</c> and <c>gen_ai.system_instructions</c>.</remarks>
internal static class MessageText
{
    public static string Of(IEnumerable<ChatMessage> messages) => Write(messages, WriteMessage);

    public static string Of(ChatResponse response) => Write(response.Messages, (writer, message) => WriteMessage(writer, message, ReasonOf(response.FinishReason)));

    public static string OfInstructions(string instructions) => Write([instructions], static (writer, text) => MessageParts.WriteText(writer, "text", text));

    private static string Write<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                write(writer, item);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WriteMessage(Utf8JsonWriter writer, ChatMessage message) => WriteMessage(writer, message, null);

    private static void WriteMessage(Utf8JsonWriter writer, ChatMessage message, string? reason)
    {
        writer.WriteStartObject();
        writer.WriteString("role", message.Role.Value);
        if (message.AuthorName is { Length: > 0 } author)
        {
            writer.WriteString("name", author);
        }

        writer.WriteStartArray("parts");
        foreach (var content in message.Contents)
        {
            MessageParts.Write(writer, content);
        }

        writer.WriteEndArray();
        if (reason is not null)
        {
            writer.WriteString("finish_reason", reason);
        }

        writer.WriteEndObject();
    }

    // The conventions demand one of every reply, and name it in the singular.
    private static string ReasonOf(ChatFinishReason? reason) => reason is null ? "stop" : reason == ChatFinishReason.ToolCalls ? "tool_call" : reason.Value.Value;
}
