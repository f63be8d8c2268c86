using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ElixirMl.Schemas.Tolerant.Coercion;
using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant;

/// <summary>Turns what a model wrote into canonical JSON of a type: strict, in UTF-8, with the keys and names of the schema.</summary>
/// <remarks>
/// Text that is strict JSON of its type already passes through unchanged. Everything else is mended where it can be read in one way
/// only; every repair is noted. Nothing is guessed: what is ambiguous or missing is an error. Constraints are not applied, but the
/// bounds of number types are.
/// Time is linear in the length of the text, nesting is limited to 64 levels, and no text makes it throw. Thread-safe as long as logs are not shared.
/// </remarks>
public static class TolerantReader
{
    private const int PlacesOnStack = 32;

    /// <summary>Reads a section of a reply as one value.</summary>
    /// <param name="text">For a text field the value itself; for others anything that can be understood: a word, a sentence, a list of bullets, JSON in a fence.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="json">Receives one JSON value; nothing when the result is <see langword="false"/>.</param>
    /// <param name="log">Receives repairs and errors.</param>
    /// <returns>Whether a value was written; otherwise the log has at least one error more.</returns>
    public static bool TryReadValue(ReadOnlySpan<char> text, FieldType type, IBufferWriter<byte> json, TolerantLog log)
    {
        Guard(type, json, log);
        if (type is FieldType.Text or FieldType.Optional { Inner: FieldType.Text })
        {
            return TryReadLoosely(text, type, json, log);
        }

        return TryPass(text, type, json) || TryReadLoosely(text, type, json, log);
    }

    /// <summary>Reads a JSON value, strictly or loosely written.</summary>
    /// <param name="text">One value as it stands in a JSON document: a text is in quotes.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="json">Receives one JSON value; nothing when the result is <see langword="false"/>.</param>
    /// <param name="log">Receives repairs and errors.</param>
    /// <returns>Whether a value was written; otherwise the log has at least one error more.</returns>
    public static bool TryReadJson(ReadOnlySpan<char> text, FieldType type, IBufferWriter<byte> json, TolerantLog log)
    {
        Guard(type, json, log);
        if (TryPass(text, type, json))
        {
            return true;
        }

        using var output = new JsonBuffer();
        return LooseJson.TryRead(text.Trim(), type, output, log) && Copy(output, json);
    }

    /// <summary>Reads a whole reply that should hold one JSON object.</summary>
    /// <param name="reply">Whatever the model wrote: the object, prose around it, fences, several objects, JSON in a string, lines of <c>key: value</c>.</param>
    /// <param name="schema">The fields, and what happens to other keys.</param>
    /// <param name="json">Receives one object. When the result is <see langword="false"/>, it receives the fields that could be read, if any object was found.</param>
    /// <param name="log">Receives repairs and errors.</param>
    /// <returns>Whether all fields were read; otherwise the log has at least one error more.</returns>
    /// <remarks>Of several objects the one with the lowest penalty counts, the first among equals.</remarks>
    public static bool TryReadObject(ReadOnlySpan<char> reply, Schema schema, IBufferWriter<byte> json, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(log);
        var trimmed = reply.Trim();
        if (new StrictScanner(trimmed).IsObject(schema.Fields.AsSpan(), schema.UnknownKeys, []) && TryTranscode(trimmed, json))
        {
            return true;
        }

        return TrySearch(trimmed, schema, json, log);
    }

    /// <summary>Like <see cref="TryReadObject(ReadOnlySpan{char}, Schema, IBufferWriter{byte}, TolerantLog)"/>, ignoring keys that are no fields.</summary>
    /// <param name="reply">Whatever the model wrote.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="json">Receives one object.</param>
    /// <param name="log">Receives repairs and errors.</param>
    /// <returns>Whether all fields were read.</returns>
    public static bool TryReadObject(ReadOnlySpan<char> reply, IReadOnlyList<Field> fields, IBufferWriter<byte> json, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return TryReadObject(reply, new Schema("the reply", fields as ValueList<Field> ?? fields.ToValueList()), json, log);
    }

    /// <summary>Finds the object in a reply and gives the text of each of its fields, for readers that make values of them.</summary>
    /// <param name="reply">Whatever the model wrote.</param>
    /// <param name="schema">The fields, and what happens to other keys.</param>
    /// <param name="fields">Receives a JSON value for each field that could be read, absent for the others; slices of the reply if that needs no repair.</param>
    /// <param name="log">Receives repairs and errors.</param>
    /// <returns>Whether all fields were read; otherwise the log has at least one error more.</returns>
    /// <exception cref="ArgumentException">The schema has more fields than <paramref name="fields"/> has room for.</exception>
    public static bool TryFindFields(ReadOnlyMemory<char> reply, Schema schema, Span<FieldText> fields, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(log);
        if (fields.Length < schema.Fields.Count)
        {
            throw new ArgumentException($"The schema has {schema.Fields.Count} fields, but there is room for {fields.Length} only.", nameof(fields));
        }

        fields.Clear();
        reply = reply.Trim();
        var places = schema.Fields.Count <= PlacesOnStack ? stackalloc Range[PlacesOnStack] : new Range[schema.Fields.Count];
        places.Clear();
        if (new StrictScanner(reply.Span).IsObject(schema.Fields.AsSpan(), schema.UnknownKeys, places))
        {
            Cut(reply, places, fields);
            return true;
        }

        using var output = new JsonBuffer();
        var isRead = ContainerSearch.TryReadReply(reply.Span, schema, output, log);
        var found = Encoding.UTF8.GetString(output.Written);
        places.Clear();
        CanonicalMembers.Locate(found, schema.Fields.AsSpan(), places);
        Cut(found.AsMemory(), places, fields);
        return isRead;
    }

    private static void Cut(ReadOnlyMemory<char> json, ReadOnlySpan<Range> places, Span<FieldText> fields)
    {
        for (var i = 0; i < fields.Length && i < places.Length; i++)
        {
            var text = json[places[i]];
            fields[i] = text.IsEmpty ? FieldText.Absent : new(text, FieldTextForm.Json);
        }
    }

    private static bool TrySearch(ReadOnlySpan<char> reply, Schema schema, IBufferWriter<byte> json, TolerantLog log)
    {
        using var output = new JsonBuffer();
        var isRead = ContainerSearch.TryReadReply(reply, schema, output, log);
        json.Write(output.Written);
        return isRead;
    }

    private static void Guard(FieldType type, IBufferWriter<byte> json, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(log);
    }

    private static bool TryPass(ReadOnlySpan<char> text, FieldType type, IBufferWriter<byte> json)
    {
        text = text.Trim();
        return new StrictScanner(text).Is(type) && TryTranscode(text, json);
    }

    private static bool TryReadLoosely(ReadOnlySpan<char> text, FieldType type, IBufferWriter<byte> json, TolerantLog log)
    {
        using var output = new JsonBuffer();
        return LooseText.TryRead(text, type, TextOrigin.Section, output, log) && Copy(output, json);
    }

    private static bool Copy(JsonBuffer output, IBufferWriter<byte> json)
    {
        json.Write(output.Written);
        return true;
    }

    /// <returns>False, without having written, when the text holds half a surrogate pair.</returns>
    private static bool TryTranscode(ReadOnlySpan<char> text, IBufferWriter<byte> json)
    {
        var status = Utf8.FromUtf16(text, json.GetSpan(text.Length), out _, out var length, replaceInvalidSequences: false);
        if (status == OperationStatus.DestinationTooSmall)
        {
            var bytes = json.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
            status = Utf8.FromUtf16(text, bytes, out _, out length, replaceInvalidSequences: false);
        }

        if (status != OperationStatus.Done)
        {
            return false;
        }

        json.Advance(length);
        return true;
    }
}
