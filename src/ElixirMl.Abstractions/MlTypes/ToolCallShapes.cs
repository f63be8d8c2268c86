using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>The shapes in which models and providers write tool calls as JSON.</summary>
internal static class ToolCallShapes
{
    private static readonly JsonElement NoArguments = MlJson.ParseElement("{}"u8);

    private static readonly string[] Lists = ["tool_calls", "toolCalls", "calls"];
    private static readonly string[] Arguments = ["arguments", "args", "parameters", "input"];

    public static bool TryRead(JsonElement json, List<ToolCall> calls, [NotNullWhen(false)] out string? error)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return TryReadAll(json, calls, out error);
        if (json.ValueKind != JsonValueKind.Object)
        {
            error = $"expected a tool call, found {MlJson.Shorten(json.GetRawText())}";
            return false;
        }

        if (Find(json, Lists) is { ValueKind: JsonValueKind.Array } list)
            return TryReadAll(list, calls, out error);

        return TryReadOne(json, calls, out error);
    }

    private static bool TryReadAll(JsonElement list, List<ToolCall> calls, [NotNullWhen(false)] out string? error)
    {
        error = null;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                error = $"expected a tool call, found {MlJson.Shorten(item.GetRawText())}";
            else
                TryReadOne(item, calls, out error);
            if (error is not null)
            {
                error = MlJson.At(MlJson.Index(calls.Count), error);
                return false;
            }
        }

        return true;
    }

    private static bool TryReadOne(JsonElement call, List<ToolCall> calls, [NotNullWhen(false)] out string? error)
    {
        var inner = call.TryGetProperty("function", out var function) && function.ValueKind == JsonValueKind.Object ? function : call;
        var id = call.TryGetProperty("id", out var own) && own.ValueKind == JsonValueKind.String ? own.GetString() : null;
        var name = inner.TryGetProperty("name", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        var isRead = ToolCall.TryCreate(name, Unwrap(Find(inner, Arguments)), id, out var read, out error);
        if (isRead)
            calls.Add(read!);

        return isRead;
    }

    private static JsonElement Unwrap(JsonElement? arguments) => arguments switch
    {
        null or { ValueKind: JsonValueKind.Null } => NoArguments,
        { ValueKind: JsonValueKind.String } text when TryParse(text.GetString()!) is { } parsed => parsed,
        { } json => json,
    };

    private static JsonElement? TryParse(string text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? NoArguments : MlJson.ParseElement(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Find(JsonElement json, string[] names)
    {
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var value))
                return value;
        }

        return null;
    }
}
