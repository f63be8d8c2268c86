using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Outputs a model delivers beside its text.</summary>
internal static class NativeAnswers
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value of an output that was not asked for in words; absent when the output is none of these.</summary>
    public static FieldText Find(Native native, string name, in ModelReply reply)
    {
        if (name == native.Reasoning)
        {
            return Text(reply.Reasoning ?? "");
        }

        return name == native.ToolCalls ? Calls(reply.Response) : name == native.Citations ? Cited(reply.Response) : FieldText.Absent;
    }

    /// <summary>Whether a reply without text is an answer all the same.</summary>
    public static bool AreCalls(Native native, in ModelReply reply) =>
        native.ToolCalls is not null && Contents(reply.Response).OfType<FunctionCallContent>().Any();

    private static FieldText Text(string text)
    {
        return FieldText.Json(Write(writer => writer.WriteStringValue(text)));
    }

    private static FieldText Calls(ChatResponse response) => FieldText.Json(Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var call in Contents(response).OfType<FunctionCallContent>())
        {
            writer.WriteStartObject();
            writer.WriteString("id", call.CallId);
            writer.WriteString("name", call.Name);
            writer.WritePropertyName("arguments");
            JsonSerializer.Serialize(writer, call.Arguments ?? new Dictionary<string, object?>(), NativeTools.Arguments);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }));

    private static FieldText Cited(ChatResponse response) => FieldText.Json(Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var citation in Contents(response).SelectMany(static content => content.Annotations ?? []).OfType<CitationAnnotation>())
        {
            if ((citation.Snippet ?? citation.Title) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                Citation.Write(writer, new(text) { Source = citation.Title, Url = citation.Url?.ToString() });
            }
        }

        writer.WriteEndArray();
    }));

    private static IEnumerable<AIContent> Contents(ChatResponse response) => response.Messages.SelectMany(static message => message.Contents);

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
