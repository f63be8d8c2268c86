using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>Writes values of records by what they are, without a schema.</summary>
internal static class RecordJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<Type, MlType> MlTypes = MlTypeCatalogue.All.ToDictionary(static type => type.ClrType);

    internal static ReadOnlySpan<byte> Write(Record record)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, record);
        }

        return buffer.WrittenSpan;
    }

    internal static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case Record record:
                WriteEntries(writer, record);
                break;
            case ValueList<byte> bytes:
                writer.WriteBase64StringValue(bytes.AsSpan());
                break;
            case ValueList<object?> list:
                WriteItems(writer, list);
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            case Half or float or double:
                WriteReal(writer, (IFormattable)value);
                break;
            case DateTime moment:
                writer.WriteStringValue(StrictForms.Print(moment));
                break;
            case TimeOnly time:
                writer.WriteStringValue(StrictForms.Print(time));
                break;
            case DateTimeOffset or DateOnly:
                writer.WriteStringValue(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture));
                break;
            case TimeSpan duration:
                writer.WriteStringValue(duration.ToString("c", CultureInfo.InvariantCulture));
                break;
            case Enum or Guid or Uri or char:
                writer.WriteStringValue(value.ToString());
                break;
            default:
                WriteMl(writer, value);
                break;
        }
    }

    private static void WriteReal(Utf8JsonWriter writer, IFormattable value)
    {
        var text = value.ToString(null, CultureInfo.InvariantCulture);
        if (double.IsFinite(Convert.ToDouble(text, CultureInfo.InvariantCulture)))
        {
            writer.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            // JSON has no such number; as a text it is seen, and a number field will refuse it.
            writer.WriteStringValue(text);
        }
    }

    private static void WriteMl(Utf8JsonWriter writer, object value)
    {
        if (!MlTypes.TryGetValue(value.GetType(), out var type))
        {
            throw new ArgumentException($"A record cannot hold a {value.GetType()}. Use texts, numbers, booleans, dates, ML types, lists and records.", nameof(value));
        }

        type.Write(writer, value);
    }

    private static void WriteEntries(Utf8JsonWriter writer, Record record)
    {
        writer.WriteStartObject();
        for (var i = 0; i < record.Count; i++)
        {
            writer.WritePropertyName(record.Shape.Names[i]);
            Write(writer, record.ValueAt(i));
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, ValueList<object?> list)
    {
        writer.WriteStartArray();
        foreach (var item in list.AsSpan())
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
