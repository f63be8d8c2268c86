using System.ComponentModel;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Generated;

/// <summary>The steps of reading an object that generated codecs are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldReading
{
    /// <summary>Checks that an object starts here; skips the value otherwise.</summary>
    public static bool TryStart(ref Utf8JsonReader reader, ref SchemaErrors errors) =>
        reader.TokenType == JsonTokenType.StartObject || ReadErrors.WrongType(ref reader, ref errors, "an object");

    /// <summary>Moves to the next key; one that is no text is an error and skipped.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryReadKey(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueIsEscaped || ReadErrors.TryGetText(ref reader, ref errors, out _))
            {
                return true;
            }

            reader.Read();
            reader.Skip();
        }

        return false;
    }

    /// <summary>Reads the value of a field; a second value for the same field is an error.</summary>
    public static void Read<T>(
        ref Utf8JsonReader reader,
        ref SchemaErrors errors,
        Schema schema,
        int field,
        ValueCodec<T> codec,
        ref FieldSet seen,
        ref T value)
    {
        reader.Read();
        var before = errors.Count;
        if (!seen.Add(field))
        {
            reader.Skip();
            errors.Add(new ValidationError("$", ValidationRules.Duplicate, "The field appears twice.", null, "Keep one of them."));
        }
        else if (codec.TryRead(ref reader, ref errors, out var read))
        {
            value = read;
            return;
        }

        errors.Nest(before, "." + schema.Fields[field].JsonName);
    }

    /// <summary>Deals with a key that no field declares.</summary>
    public static void ReadUnknown(ref Utf8JsonReader reader, ref SchemaErrors errors, Schema schema)
    {
        if (!errors.TakesExpected(ref reader) && schema.UnknownKeys == UnknownKeys.Reject && ReadErrors.TryGetText(ref reader, ref errors, out var key))
        {
            errors.Add(UnknownKey(key, schema));
        }

        reader.Read();
        reader.Skip();
    }

    /// <summary>Reports every required field that was not read.</summary>
    /// <returns>Whether every field has its value; there may be errors all the same, of keys that no field declares.</returns>
    public static bool Complete(in FieldSet seen, ref SchemaErrors errors, Schema schema, int before)
    {
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            if (schema.Fields[i].IsRequired && !seen.Contains(i))
            {
                errors.Add(FieldRules.MissingError(schema.Fields[i]));
            }
        }

        return errors.Count == before || !TouchesFields(in errors, schema, before);
    }

    /// <summary>Whether fields have values without errors, so that their rules can be checked although other fields failed: they were read, or are absent and have a default.</summary>
    /// <param name="seen">The fields that were met.</param>
    /// <param name="errors">The errors so far.</param>
    /// <param name="schema">The schema that has the fields.</param>
    /// <param name="before">Number of errors before the object was read.</param>
    /// <param name="fields">Indices into the fields of the schema.</param>
    public static bool AreKnown(in FieldSet seen, in SchemaErrors errors, Schema schema, int before, params ReadOnlySpan<int> fields)
    {
        foreach (var index in fields)
        {
            var field = schema.Fields[index];
            var hasDefault = !field.IsRequired && (field.Default is not null || field.Type is FieldType.Optional);
            if (!(seen.Contains(index) || hasDefault) || errors.Touch(before, [field.JsonName]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TouchesFields(in SchemaErrors errors, Schema schema, int before)
    {
        foreach (var field in schema.Fields)
        {
            if (errors.Touch(before, [field.JsonName]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a field tolerantly from its text; an absent required field is an error.</summary>
    public static void ReadText<T>(
        ReadOnlySpan<FieldText> texts,
        TolerantLog log,
        Schema schema,
        int field,
        ValueCodec<T> codec,
        ref FieldSet seen,
        ref T value)
    {
        if (texts[field].IsAbsent)
        {
            ReportAbsent(log, schema.Fields[field]);
            return;
        }

        seen.Add(field);
        var (repairs, errors) = (log.Repairs.Count, log.Errors.Count);
        if (codec.TryReadText(texts[field], log, out var read))
        {
            value = read;
        }

        log.Nest(repairs, errors, schema.Fields[field].JsonName);
    }

    private static void ReportAbsent(TolerantLog log, Field field)
    {
        if (field.IsRequired)
        {
            log.Errors.Add(FieldRules.MissingError(field));
        }
    }

    internal static ValidationError UnknownKey(string key, Schema schema)
    {
        var known = string.Join(", ", schema.Fields.Select(static field => field.JsonName));
        return new ValidationError($"$.{ReadErrors.Shorten(key)}", ValidationRules.Unknown, "The key is not declared.", key, $"Known keys are {known}.");
    }
}
