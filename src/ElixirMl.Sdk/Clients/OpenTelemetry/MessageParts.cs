using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>Writes the parts of a message as the conventions want them; what they have no word for is named by its kind.</summary>
internal static class MessageParts
{
    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    public static void Write(Utf8JsonWriter writer, AIContent content)
    {
        switch (content)
        {
            case TextContent text:
                WriteText(writer, "text", text.Text);
                break;
            case TextReasoningContent thought:
                WriteText(writer, "reasoning", thought.Text);
                break;
            case ErrorContent error:
                WriteText(writer, "error", error.Message);
                break;
            case FunctionCallContent call:
                WriteTool(writer, "tool_call", call.CallId, call.Name, "arguments", call.Arguments);
                break;
            case FunctionResultContent result:
                WriteTool(writer, "tool_call_response", result.CallId, null, "response", result.Result);
                break;
            case DataContent data:
                WriteFile(writer, "blob", data.MediaType, "content", data.Base64Data.ToString());
                break;
            case UriContent link:
                WriteFile(writer, "uri", link.MediaType, "uri", link.Uri.AbsoluteUri);
                break;
            case HostedFileContent file:
                WriteFile(writer, "file", file.MediaType, "file_id", file.FileId);
                break;
            case UsageContent:
                break;
            default:
                writer.WriteStartObject();
                writer.WriteString("type", content.GetType().Name);
                writer.WriteEndObject();
                break;
        }
    }

    public static void WriteText(Utf8JsonWriter writer, string type, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("content", text);
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, string type, string id, string? name, string property, object? value)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("id", id);
        if (name is not null)
        {
            writer.WriteString("name", name);
        }

        writer.WritePropertyName(property);
        WriteValue(writer, value);
        writer.WriteEndObject();
    }

    // A value that cannot be written must not take the rest of the conversation with it.
    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        try
        {
            writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, Json.GetTypeInfo(value?.GetType() ?? typeof(object))));
        }
        catch (Exception)
        {
            writer.WriteStringValue(value!.GetType().ToString());
        }
    }

    private static void WriteFile(Utf8JsonWriter writer, string type, string? mediaType, string property, string value)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("modality", ModalityOf(mediaType));
        if (mediaType is not null)
        {
            writer.WriteString("mime_type", mediaType);
        }

        writer.WriteString(property, value);
        writer.WriteEndObject();
    }

    private static string ModalityOf(string? mediaType) => mediaType?.Split('/')[0].ToLowerInvariant() switch
    {
        "image" => "image",
        "audio" => "audio",
        "video" => "video",
        _ => "document",
    };
}
