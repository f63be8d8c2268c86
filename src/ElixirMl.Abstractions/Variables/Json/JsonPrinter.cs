using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Variables.Json;

/// <summary>Writes JSON texts that people read: plain letters of any language, the same on every machine.</summary>
internal static class JsonPrinter
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    public static string OnOneLine(Action<Utf8JsonWriter> write) => Write(write, Compact);

    public static string OnManyLines(Action<Utf8JsonWriter> write) => Write(write, Indented);

    private static string Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
