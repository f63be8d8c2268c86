using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Predictors.Tools;

/// <summary>Reads and writes the JSON of calls.</summary>
internal static class ToolJson
{
    // Models and people read it: letters of all languages stay as they are.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads strict JSON.</summary>
    public static bool TryParse(string text, out JsonElement json)
    {
        try
        {
            json = JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            json = default;
            return false;
        }
    }

    public static JsonElement Write(Action<Utf8JsonWriter> write)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            write(writer);
        }

        return JsonElement.Parse(json.WrittenSpan);
    }
}
