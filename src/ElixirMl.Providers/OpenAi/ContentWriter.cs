using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Writes one part of a message.</summary>
internal static class ContentWriter
{
    /// <returns><see langword="null"/> for parts that are written elsewhere, and for those that tell of an earlier reply and are never sent back.</returns>
    public static JsonNode? Write(AIContent content, List<string> problems)
    {
        switch (content)
        {
            case TextContent text:
                return new JsonObject { ["type"] = "text", ["text"] = text.Text };
            case DataContent data when data.HasTopLevelMediaType("image"):
                return Image(data.Uri);
            case UriContent link when link.HasTopLevelMediaType("image"):
                return Image(link.Uri.AbsoluteUri);
            case DataContent { MediaType: "audio/wav" or "audio/mpeg" or "audio/mp3" } sound:
                return Audio(sound);
            case DataContent { MediaType: "application/pdf" } file:
                return new JsonObject { ["type"] = "file", ["file"] = new JsonObject { ["filename"] = file.Name ?? "document.pdf", ["file_data"] = file.Uri } };
            case HostedFileContent file:
                return new JsonObject { ["type"] = "file", ["file"] = new JsonObject { ["file_id"] = file.FileId } };
            case FunctionCallContent or FunctionResultContent or TextReasoningContent or UsageContent:
            case ErrorContent { ErrorCode: ReplyReader.RefusalCode }:
                return null;
            default:
                problems.Add($"A message holds {Describe(content)}, which chat completions cannot carry.");
                return null;
        }
    }

    private static JsonObject Image(string url) => new() { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = url } };

    private static JsonObject Audio(DataContent sound) => new()
    {
        ["type"] = "input_audio",
        ["input_audio"] = new JsonObject
        {
            ["data"] = sound.Base64Data.ToString(),
            ["format"] = sound.MediaType == "audio/wav" ? "wav" : "mp3",
        },
    };

    private static string Describe(AIContent content) => content switch
    {
        DataContent data => $"data of type {data.MediaType}",
        UriContent link => $"a link to {link.MediaType}",
        _ => content.GetType().Name,
    };
}
