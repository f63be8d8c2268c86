using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Writes what form the reply shall have.</summary>
internal static class ResponseFormatWriter
{
    private const string DefaultName = "reply";

    private const int MaxNameLength = 64;

    public static void Write(JsonObject body, ChatResponseFormat? format, List<string> problems)
    {
        switch (format)
        {
            case null:
                break;
            case ChatResponseFormatText:
                body["response_format"] = new JsonObject { ["type"] = "text" };
                break;
            case ChatResponseFormatJson { Schema: null }:
                body["response_format"] = new JsonObject { ["type"] = "json_object" };
                break;
            case ChatResponseFormatJson { Schema: { } schema } json:
                body["response_format"] = new JsonObject { ["type"] = "json_schema", ["json_schema"] = Describe(json, schema) };
                break;
            default:
                problems.Add($"The response format {format.GetType().Name} is not part of OpenAI's protocol.");
                break;
        }
    }

    private static JsonObject Describe(ChatResponseFormatJson format, JsonElement schema)
    {
        var description = new JsonObject { ["name"] = Name(format.SchemaName), ["schema"] = JsonObject.Create(schema) };
        if (StrictForm.Has(schema))
        {
            description["strict"] = true;
        }

        if (format.SchemaDescription is { Length: > 0 } text)
        {
            description["description"] = text;
        }

        return description;
    }

    // The protocol allows letters, digits, underscores and dashes only.
    private static string Name(string? name) => string.IsNullOrEmpty(name)
        ? DefaultName
        : string.Concat(name.Take(MaxNameLength).Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_'));
}
