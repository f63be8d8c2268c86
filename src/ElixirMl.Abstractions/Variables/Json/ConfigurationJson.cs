using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Json;

/// <summary>Configurations as JSON objects: names with plain values, absent variables left out.</summary>
internal static class ConfigurationJson
{
    public static void Write(Utf8JsonWriter writer, VariableConfiguration configuration)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in configuration)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, VariableValue value)
    {
        switch (value.Kind)
        {
            case VariableValueKind.Real:
                writer.WriteNumberValue(value.AsReal());
                break;
            case VariableValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                break;
            case VariableValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case VariableValueKind.Text:
                writer.WriteStringValue(value.AsText());
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    public static VariableConfiguration Read(ReadOnlySpan<byte> json, ref SchemaErrors errors)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return Read(ref reader, ref errors);
        }
        catch (JsonException exception)
        {
            errors.Add(new("$", ValidationRules.Syntax, exception.Message, null, "Correct the JSON."));
            return VariableConfiguration.Empty;
        }
    }

    private static VariableConfiguration Read(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            errors.Add(new("$", ValidationRules.Type, "must be an object of names and values", reader.TokenType.ToString(), "Write { \"Name\": value, … }."));
            return VariableConfiguration.Empty;
        }

        var values = new Dictionary<string, VariableValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = ReadValue(ref reader, name, ref errors);
            if (!values.TryAdd(name, value))
            {
                errors.Add(new(VariableErrors.Path(name), ValidationRules.Duplicate, "appears twice", value.ToString(), "Keep one."));
            }
        }

        // What follows the object is an error of syntax, which the reader finds.
        reader.Read();
        return new(new VariableLayout([.. values.Keys]), [.. values.Values]);
    }

    private static VariableValue ReadValue(ref Utf8JsonReader reader, string name, ref SchemaErrors errors)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var whole) ? whole : reader.GetDouble();
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.Null:
                return default;
            default:
                errors.Add(new(VariableErrors.Path(name), ValidationRules.Type, "must be a number, a text, true, false or null", reader.TokenType.ToString(), "Write a plain value."));
                reader.Skip();
                return default;
        }
    }
}
