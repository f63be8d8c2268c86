using System.Text.Json;

namespace ElixirMl.Predictors.Tools;

/// <summary>Writes the result of a tool as a model reads it.</summary>
internal static class ToolText
{
    public static string Of(object? result) => result switch
    {
        null => "null",
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
        JsonElement { ValueKind: JsonValueKind.Object } json when json.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array => OfMcp(json, content),
        JsonElement json => json.GetRawText(),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => result.ToString() ?? "",
    };

    // A result of an MCP server: structured content wins over texts, and an error says so.
    private static string OfMcp(JsonElement result, JsonElement content)
    {
        var isError = result.TryGetProperty("isError", out var flag) && flag.ValueKind == JsonValueKind.True;
        var isStructured = result.TryGetProperty("structuredContent", out var structured) && structured.ValueKind != JsonValueKind.Null;
        var text = isStructured ? structured.GetRawText() : string.Join('\n', content.EnumerateArray().Select(OfPart));
        return isError ? $"The tool failed: {text}" : text;
    }

    private static string OfPart(JsonElement part) =>
        part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : part.GetRawText();
}
