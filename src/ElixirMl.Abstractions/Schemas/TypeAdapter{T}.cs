using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ElixirMl.Schemas.Dialects;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas;

/// <summary>Reads, writes and describes bare values, with the results and errors that they have as a field.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <remarks>Immutable and thread-safe; made by <see cref="TypeAdapter"/>.</remarks>
public sealed class TypeAdapter<T>
{
    internal TypeAdapter(ValueCodec<T> codec) => Codec = codec;

    /// <summary>The type as schemas know it.</summary>
    public FieldType Type => Codec.Type;

    internal ValueCodec<T> Codec { get; }

    /// <summary>Reads and validates one strict JSON value.</summary>
    /// <param name="json">UTF-8 text of the value and nothing else.</param>
    /// <param name="value">The value when the result is valid.</param>
    /// <param name="limits">Bounds of the payload; <see cref="ReadLimits.Default"/> when null.</param>
    /// <returns>The shared valid result, or all errors; text that is no JSON is an error, never an exception.</returns>
    public ValidationResult TryParse(ReadOnlySpan<byte> json, [MaybeNull] out T value, ReadLimits? limits = null)
    {
        var errors = new SchemaErrors();
        value = default;
        if (!(limits ?? ReadLimits.Default).Allow(json, ref errors))
        {
            return errors.ToResult();
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = SchemaLimits.MaximumDepth });
            reader.Read();
            if (Codec.TryRead(ref reader, ref errors, out value))
            {
                Codec.Validate(value, ref errors);
            }

            reader.Read();
        }
        catch (JsonException exception)
        {
            errors.Add(JsonErrors.Of(exception));
        }

        return errors.ToResult();
    }

    /// <summary>Reads and validates a value from what a model wrote.</summary>
    /// <param name="text">A word, a sentence, a list of bullets, JSON in a fence: whatever <see cref="TolerantReader.TryReadValue"/> understands.</param>
    /// <param name="log">Receives every repair and every error.</param>
    /// <param name="value">The value when the result is <see langword="true"/>.</param>
    /// <returns>Whether the text holds a valid value.</returns>
    public bool TryReadText(string text, TolerantLog log, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(log);
        var before = log.Errors.Count;
        if (Codec.TryReadText(FieldText.Plain(text), log, out value))
        {
            Codec.Validate(value, ref log.Errors);
        }

        return log.Errors.Count == before;
    }

    /// <summary>Applies the rules inside a value, such as those of a nested schema.</summary>
    /// <param name="value">What to check.</param>
    /// <returns>The shared valid result, or all errors.</returns>
    public ValidationResult Validate(T value)
    {
        var errors = new SchemaErrors();
        Codec.Validate(value, ref errors);
        return errors.ToResult();
    }

    /// <summary>The value as compact JSON in UTF-8.</summary>
    /// <param name="value">What to write.</param>
    public byte[] ToJson(T value)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Codec.Write(writer, value);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The type as JSON Schema, compact UTF-8 text of one object.</summary>
    /// <param name="dialect">Who shall read it; OpenAI and Anthropic take objects at the root only.</param>
    /// <exception cref="ValidationException">The dialect cannot say what the type is.</exception>
    public byte[] ToJsonSchema(JsonSchemaDialect dialect = JsonSchemaDialect.Generic)
    {
        var json = Encoding.UTF8.GetBytes(JsonSchemaText.Of(Type, "", static nested => nested.Schema));
        return dialect == JsonSchemaDialect.Generic ? json : JsonSchemaRewriter.Rewrite(json, "Value", DialectProfile.Of(dialect), JsonSchemaReferences.Shared);
    }
}
