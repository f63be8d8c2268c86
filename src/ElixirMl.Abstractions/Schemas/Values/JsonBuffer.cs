using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Writes single values to compact JSON text.</summary>
internal static class JsonBuffer
{
    // Prompts are read by models, not by browsers: escaping every non-ASCII letter would only cost tokens.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    internal static JsonElement ToElement<T>(ValueCodec<T> codec, T value)
    {
        using var document = JsonDocument.Parse(ToText(codec, value));
        return document.RootElement.Clone();
    }

    internal static string ToText<T>(ValueCodec<T> codec, T value)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            codec.Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
