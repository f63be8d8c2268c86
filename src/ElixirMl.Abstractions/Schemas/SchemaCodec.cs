using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Schemas;

/// <summary>Reads, writes and validates values of one schema: the engine behind generated and run-time schemas.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <remarks>Instances are shared and thread-safe. Written by the source generator for <c>[Schema]</c> and <c>[Signature]</c> types.</remarks>
public abstract class SchemaCodec<T>
{
    /// <summary>The fields and their rules.</summary>
    public abstract Schema Schema { get; }

    /// <summary>Reads one strict JSON object; does not apply constraints.</summary>
    /// <param name="reader">Stands on the first token; stands on the last token of the value afterwards, whatever happens.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>.</param>
    /// <param name="value">The value when one could be made.</param>
    /// <returns>Whether every field has its value. A key that is not declared is an error all the same, so that the rules over the whole value can be checked.</returns>
    public abstract bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value);

    /// <summary>Reads one strict JSON object that stands within another; when a key is not declared, its rules are checked at once, since the value goes no further.</summary>
    internal bool TryReadInner(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value)
    {
        var before = errors.Count;
        if (!TryRead(ref reader, ref errors, out value))
        {
            return false;
        }

        if (errors.Count == before)
        {
            return true;
        }

        Validate(value, ref errors);
        return false;
    }

    /// <summary>Reads a value from the texts of its fields, tolerantly; does not apply constraints.</summary>
    /// <param name="fields">One text per field, in the order of the schema.</param>
    /// <param name="log">Receives every repair and every error.</param>
    /// <param name="value">The value when no error was added.</param>
    /// <returns>Whether a value could be made.</returns>
    public abstract bool TryReadText(ReadOnlySpan<FieldText> fields, TolerantLog log, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes the value as one JSON object in the order of the fields; absent optional fields are left out.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">What to write.</param>
    public void Write(Utf8JsonWriter writer, T value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteFields(writer, value);
        writer.WriteEndObject();
    }

    /// <summary>Writes the fields of the value, names and values, into an object that was begun; absent optional fields are left out.</summary>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="value">What to write.</param>
    public abstract void WriteFields(Utf8JsonWriter writer, T value);

    /// <summary>Writes one field of the value as JSON.</summary>
    /// <param name="writer">Where to write; receives exactly one value.</param>
    /// <param name="value">The value that has the field.</param>
    /// <param name="field">Index into the fields of the schema.</param>
    public abstract void WriteField(Utf8JsonWriter writer, T value, int field);

    /// <summary>The field as a person or model reads it in a prompt: text as it is, everything else as compact JSON without quotes around single names, dates and numbers.</summary>
    /// <param name="value">The value that has the field.</param>
    /// <param name="field">Index into the fields of the schema.</param>
    /// <returns><see langword="null"/> when the value is null.</returns>
    public abstract string? FormatField(T value, int field);

    /// <summary>Applies the constraints of every field.</summary>
    /// <param name="value">A value that was read or made.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>; untouched when there is none.</param>
    public abstract void ValidateFields(T value, ref SchemaErrors errors);

    /// <summary>Applies the rules over several fields; a rule whose fields already failed is skipped.</summary>
    /// <param name="value">A value whose fields have been validated.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>; untouched when there is none.</param>
    /// <param name="since">Number of errors before the value was validated.</param>
    public virtual void ValidateRules(T value, ref SchemaErrors errors, int since)
    {
    }

    /// <summary>Changes a whole value that was read, between the constraints of its fields and the rules over several.</summary>
    /// <param name="value">A value whose fields are valid.</param>
    /// <returns>The value to go on with.</returns>
    public virtual T Transform(T value) => value;

    /// <summary>Applies every constraint and rule.</summary>
    /// <param name="value">A value that was read or made.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>; untouched when there is none.</param>
    public void Validate(T value, ref SchemaErrors errors)
    {
        var since = errors.Count;
        ValidateFields(value, ref errors);
        ValidateRules(value, ref errors, since);
    }

    /// <summary>Applies every constraint and rule.</summary>
    /// <param name="value">A value that was read or made.</param>
    /// <returns>The shared valid result, or all errors.</returns>
    /// <remarks>Allocates nothing when the value is valid.</remarks>
    public ValidationResult Validate(T value)
    {
        var errors = new SchemaErrors();
        Validate(value, ref errors);
        return errors.ToResult();
    }

    /// <summary>Finishes a value that was read: constraints of fields, transforms, rules.</summary>
    /// <param name="value">Read before; changed by transforms when its fields are valid.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>; untouched when there is none.</param>
    public void Finish(ref T value, ref SchemaErrors errors)
    {
        var since = errors.Count;
        ValidateFields(value, ref errors);
        if (errors.Count == since)
        {
            value = Transform(value);
        }

        ValidateRules(value, ref errors, since);
    }

    /// <summary>Reads, transforms and validates one strict JSON object.</summary>
    /// <param name="json">UTF-8 text of the object and nothing else.</param>
    /// <param name="value">The value when the result is valid.</param>
    /// <returns>The shared valid result, or all errors; text that is no JSON is an error, never an exception.</returns>
    public ValidationResult TryParse(ReadOnlySpan<byte> json, [MaybeNull] out T value) => TryParse(json, ReadLimits.Default, out value);

    /// <summary>Reads, transforms and validates one strict JSON object of bounded size.</summary>
    /// <param name="json">UTF-8 text of the object and nothing else.</param>
    /// <param name="limits">A larger payload is one error and not read at all.</param>
    /// <param name="value">The value when the result is valid.</param>
    /// <returns>The shared valid result, or all errors; text that is no JSON is an error, never an exception.</returns>
    public ValidationResult TryParse(ReadOnlySpan<byte> json, ReadLimits limits, [MaybeNull] out T value)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var errors = new SchemaErrors();
        value = default;
        if (!limits.Allow(json, ref errors))
        {
            return errors.ToResult();
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = SchemaLimits.MaximumDepth });
            reader.Read();
            if (TryRead(ref reader, ref errors, out value))
            {
                Finish(ref value, ref errors);
            }

            reader.Read();
        }
        catch (JsonException exception)
        {
            errors.Add(JsonErrors.Of(exception));
        }

        return errors.ToResult();
    }
}
