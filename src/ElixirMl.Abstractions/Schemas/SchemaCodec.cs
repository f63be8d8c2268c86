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
    /// <param name="value">The value when no error was added.</param>
    /// <returns>Whether a value could be made.</returns>
    public abstract bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value);

    /// <summary>Reads a value from the texts of its fields, tolerantly; does not apply constraints.</summary>
    /// <param name="fields">One text per field, in the order of the schema.</param>
    /// <param name="log">Receives every repair and every error.</param>
    /// <param name="value">The value when no error was added.</param>
    /// <returns>Whether a value could be made.</returns>
    public abstract bool TryReadText(ReadOnlySpan<FieldText> fields, TolerantLog log, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes the value as one JSON object in the order of the fields; absent optional fields are left out.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">What to write.</param>
    public abstract void Write(Utf8JsonWriter writer, T value);

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

    /// <summary>Applies every constraint and rule.</summary>
    /// <param name="value">A value that was read or made.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>; untouched when there is none.</param>
    public abstract void Validate(T value, ref SchemaErrors errors);
}
