using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Schemas.Values;

/// <summary>Reads, writes and formats values of one type.</summary>
/// <typeparam name="T">The .NET type of the values.</typeparam>
/// <remarks>Instances are immutable, shared and thread-safe.</remarks>
public abstract class ValueCodec<T>
{
    /// <summary>The type as schemas know it.</summary>
    public abstract FieldType Type { get; }

    /// <summary>Whether values have inner rules, so that <see cref="Validate"/> must be called.</summary>
    public virtual bool HasRules => false;

    /// <summary>Reads one strict JSON value.</summary>
    /// <param name="reader">Stands on the first token; stands on the last token of the value afterwards, whatever happens.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>.</param>
    /// <param name="value">The value when the result is <see langword="true"/>.</param>
    /// <returns>Whether a value could be made.</returns>
    public abstract bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes one JSON value.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">What to write.</param>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>The value as it stands in a prompt: compact JSON, without quotes around a single text.</summary>
    /// <param name="value">What to format.</param>
    public virtual string? Format(T value) => JsonBuffer.ToText(this, value);

    /// <summary>Applies the rules inside the value, for example those of a nested schema.</summary>
    /// <param name="value">A value that was read or made.</param>
    /// <param name="errors">Receives every error, with paths from <c>$</c>.</param>
    public virtual void Validate(T value, ref SchemaErrors errors)
    {
    }

    /// <summary>Whether a list holds two items that are the same JSON; false for what is no list.</summary>
    /// <param name="value">A value that was read or made.</param>
    internal virtual bool HasEqualItems(T value) => false;

    /// <summary>Reads a value tolerantly from a text.</summary>
    /// <param name="text">Plain text or loosely written JSON; not absent.</param>
    /// <param name="log">Receives every repair and every error, with paths from <c>$</c>.</param>
    /// <param name="value">The value when the result is <see langword="true"/>.</param>
    /// <returns>Whether a value could be made.</returns>
    public virtual bool TryReadText(FieldText text, TolerantLog log, [MaybeNullWhen(false)] out T value) =>
        TryReadJson(text, log, null, out value);

    /// <summary>Reads a value tolerantly as JSON.</summary>
    /// <param name="text">As in <see cref="TryReadText"/>.</param>
    /// <param name="log">Receives every repair and every error.</param>
    /// <param name="unlike">What is wrong when the text holds nothing that looks like the type.</param>
    /// <param name="value">The value when the result is <see langword="true"/>.</param>
    private protected bool TryReadJson(FieldText text, TolerantLog log, ValidationError? unlike, [MaybeNullWhen(false)] out T value)
    {
        var before = log.Errors.Count;
        var json = new ArrayBufferWriter<byte>(256);
        var isRead = text.Form == FieldTextForm.Json
            ? TolerantReader.TryReadJson(text.Text.Span, Type, json, log)
            : TolerantReader.TryReadValue(text.Text.Span, Type, json, log);
        if (isRead)
        {
            var reader = new Utf8JsonReader(json.WrittenSpan);
            reader.Read();
            return TryRead(ref reader, ref log.Errors, out value);
        }

        if (unlike is not null)
        {
            log.Errors.Forget(before);
            log.Errors.Add(unlike);
        }

        value = default;
        return false;
    }
}
