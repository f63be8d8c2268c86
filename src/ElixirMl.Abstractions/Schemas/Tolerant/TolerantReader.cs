using System.Buffers;
using System.Text.Json;

namespace ElixirMl.Schemas.Tolerant;

/// <summary>Turns the text of a value into canonical JSON of its type.</summary>
public static class TolerantReader
{
    /// <summary>Reads one value.</summary>
    /// <param name="text">A section of a reply, or a slice of a JSON document.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="json">Receives strict JSON.</param>
    /// <param name="log">Receives repairs and errors.</param>
    /// <returns>Whether JSON of the type was written.</returns>
    public static bool TryReadValue(ReadOnlySpan<char> text, FieldType type, IBufferWriter<byte> json, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(log);
        var trimmed = text.Trim().ToString();
        var isQuoted = type is FieldType.Enumeration or FieldType.Formatted && !trimmed.StartsWith('"');
        var source = isQuoted ? JsonText.Quote(trimmed) : trimmed;
        try
        {
            using var document = JsonDocument.Parse(source);
            using var writer = new Utf8JsonWriter(json);
            document.RootElement.WriteTo(writer);
            return true;
        }
        catch (JsonException exception)
        {
            log.Errors.Add(new ValidationError("$", ValidationRules.Syntax, exception.Message, trimmed, "Write a JSON value."));
            return false;
        }
    }
}
