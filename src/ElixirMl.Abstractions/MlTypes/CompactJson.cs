using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>Keeps JSON of any form as compact text.</summary>
internal static class CompactJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool TryRead(ref Utf8JsonReader reader, out string json, [NotNullWhen(false)] out string? error)
    {
        json = "{}";
        error = null;
        if (reader.TokenType == JsonTokenType.Null)
            return true;
        if (reader.TokenType != JsonTokenType.StartObject)
            return MlJson.Mismatch<object>(ref reader, "an object", out _, out error);

        return TryReadAny(ref reader, out json, out error);
    }

    public static bool TryReadAny(ref Utf8JsonReader reader, out string json, [NotNullWhen(false)] out string? error)
    {
        json = "";
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        error = isContainer ? FreeJson.ErrorOf(reader) : FreeJson.HoldsText(reader) ? null : "the string is not Unicode text";
        if (error is not null)
        {
            reader.Skip();
            return false;
        }

        var element = JsonElement.ParseValue(ref reader);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            element.WriteTo(writer);
        }

        json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return true;
    }
}
