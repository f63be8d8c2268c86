using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Reads and writes JSON arrays.</summary>
internal static class Items
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Strings as they are, other items as JSON; null when the text is not an array.</returns>
    public static IReadOnlyList<string>? Parse(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())]
                : null;
        }
        catch (JsonException)
        {
            // An example may be incomplete or written by hand; it then says nothing about items.
            return null;
        }
    }

    public static FieldValue Write(IEnumerable<string> items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Readable);
        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
        writer.Flush();
        return FieldValue.OfJson(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
