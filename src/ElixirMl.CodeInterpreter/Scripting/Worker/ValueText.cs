using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Scripting.Worker;

/// <summary>Writes values of a program as JSON and as text: its own types by their public properties, the base library's by their form.</summary>
/// <param name="longest">Bytes of JSON.</param>
internal sealed class ValueText(int longest)
{
    private const int Deepest = 32;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The program; only its own types are looked into.</summary>
    public Assembly? Program { get; set; }

    /// <exception cref="InvalidOperationException">The value is too large or too deep, or cannot be written.</exception>
    public string ToJson(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Readable);
        Write(writer, value, 0);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public string ToText(object? value) => value switch
    {
        null => "null",
        string text => text,
        char character => character.ToString(),
        bool or Enum => value.ToString()!,
        IFormattable formattable when value.GetType().Assembly == typeof(object).Assembly || value is BigInteger or Complex => formattable.ToString(null, CultureInfo.InvariantCulture),
        Exception error => error.Message,
        StringBuilder builder => builder.ToString(),
        _ => ToJson(value),
    };

    private void Write(Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth > Deepest || writer.BytesCommitted + writer.BytesPending > longest)
        {
            throw new InvalidOperationException(depth > Deepest ? $"A value is nested deeper than {Deepest} levels." : $"A value is larger than {longest} bytes.");
        }

        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string or char or StringBuilder or Enum or Guid or TimeSpan or Rune or Uri or Version:
                writer.WriteStringValue(value.ToString());
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double or float or Half:
                WriteReal(writer, Convert.ToDouble(value is Half half ? (double)half : value, CultureInfo.InvariantCulture));
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 or decimal or BigInteger:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            case DateTime or DateTimeOffset or DateOnly or TimeOnly:
                writer.WriteStringValue(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case IDictionary map:
                WriteMap(writer, map, depth);
                break;
            case IEnumerable items:
                WriteItems(writer, items, depth);
                break;
            case ITuple tuple:
                WriteItems(writer, Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), depth);
                break;
            default:
                WriteObject(writer, value, depth);
                break;
        }
    }

    private static void WriteReal(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new InvalidOperationException($"{value.ToString(CultureInfo.InvariantCulture)} is no number that JSON can hold.");
        }

        writer.WriteNumberValue(value);
    }

    private void WriteMap(Utf8JsonWriter writer, IDictionary map, int depth)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName(ToText(entry.Key));
            Write(writer, entry.Value, depth + 1);
        }

        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, IEnumerable items, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item, depth + 1);
        }

        writer.WriteEndArray();
    }

    private void WriteObject(Utf8JsonWriter writer, object value, int depth)
    {
        var type = value.GetType();
        if (type.Assembly != Program && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)))
        {
            throw new InvalidOperationException($"A {type.Name} cannot be written as JSON. Use numbers, texts, lists, dictionaries, or an object of your own.");
        }

        writer.WriteStartObject();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanRead && property.GetIndexParameters().Length == 0))
        {
            writer.WritePropertyName(property.Name);
            Write(writer, property.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture), depth + 1);
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            writer.WritePropertyName(field.Name);
            Write(writer, field.GetValue(value), depth + 1);
        }

        writer.WriteEndObject();
    }
}
