using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Spans;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Copies the arguments of a tool from the inputs: what matches a pattern, a choice that is named, a number, or what is closest to name and description.</summary>
internal static class ToolArgumentFinder
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>One JSON object; <see langword="null"/> when the inputs do not hold an argument that is required.</returns>
    public static string? Find(OfferedTool tool, Lesson lesson, Question question)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json, Readable);
        writer.WriteStartObject();
        foreach (var (name, schema) in tool.Required)
        {
            if (!TryWrite(writer, name, schema, lesson, question))
            {
                return null;
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static bool TryWrite(Utf8JsonWriter writer, string name, JsonElement schema, Lesson lesson, Question question)
    {
        if (TextOf(schema, "type") is "integer" or "number")
        {
            var limits = new ValueHint.Number(null, null, TextOf(schema, "type") == "integer");
            if (Quotes.FindNumber(new(name, TextOf(schema, "description") ?? "", limits), limits, lesson, question) is { } number)
            {
                writer.WriteNumber(name, number);
                return true;
            }
        }
        else if (TextOf(schema, "type") == "string" && FindText(name, schema, lesson, question) is { } text)
        {
            writer.WriteString(name, text);
            return true;
        }

        return false;
    }

    private static string? FindText(string name, JsonElement schema, Lesson lesson, Question question)
    {
        var texts = question.Inputs.OfType<string>();
        if (TextOf(schema, "pattern") is { } pattern)
        {
            return texts.Select(text => Match(text, pattern)).FirstOrDefault(static found => found is not null);
        }

        return schema.TryGetProperty("enum", out var choices)
            ? choices.EnumerateArray().Select(static choice => choice.ToString()).FirstOrDefault(choice => texts.Any(text => text.Contains(choice, StringComparison.OrdinalIgnoreCase)))
            : Quotes.Find(new(name, TextOf(schema, "description") ?? "", new ValueHint.Text(null)), lesson, question)?.ToString();
    }

    // A pattern speaks of a whole text; here it is looked for within one.
    private static string? Match(string text, string pattern)
    {
        try
        {
            var found = Regex.Match(text, pattern.TrimStart('^').TrimEnd('$'), RegexOptions.CultureInvariant, Longest);
            return found.Success && found.Length > 0 ? found.Value : null;
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement schema, string key) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
