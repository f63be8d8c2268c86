using System.Buffers;
using ElixirMl.Schemas.Tolerant.Coercion;

namespace ElixirMl.Schemas.Tolerant;

/// <summary>Reads replies that are still being written.</summary>
/// <remarks>
/// Only what cannot change is given: no number, name or truth value whose end has not come, no item and no nested object that is
/// still open; a text is given as far as it goes. Each call reads the text from its start and costs linear time, so a caller that
/// polls at every token pays for all of them: read at intervals. No text makes it throw.
/// </remarks>
public static class PartialReader
{
    /// <summary>Reads the object that a reply has begun.</summary>
    /// <param name="reply">The reply so far.</param>
    /// <param name="schema">The fields.</param>
    /// <param name="json">Receives one object with the fields that have a value so far; nothing when no object has begun.</param>
    /// <param name="states">Receives the state of each field, in the order of the schema.</param>
    /// <param name="log">Receives repairs, and errors of complete fields.</param>
    /// <returns>Whether an object has begun.</returns>
    /// <exception cref="ArgumentException">There are more fields than states.</exception>
    public static bool TryReadObject(ReadOnlySpan<char> reply, Schema schema, IBufferWriter<byte> json, Span<FieldState> states, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(log);
        if (states.Length < schema.Fields.Count)
        {
            throw new ArgumentException($"The schema has {schema.Fields.Count} fields, but there are only {states.Length} states.", nameof(states));
        }

        states.Clear();
        using var output = new JsonBuffer();
        var hasBegun = GrowingObject.TryRead(reply, schema, output, states, log);
        json.Write(output.Written);
        return hasBegun;
    }

    /// <summary>Reads the value that a section of a reply has begun.</summary>
    /// <param name="text">The section so far.</param>
    /// <param name="type">What it should become.</param>
    /// <param name="json">Receives the value so far; nothing when there is none.</param>
    /// <param name="log">Receives repairs.</param>
    /// <returns><see cref="FieldState.Partial"/>, or <see cref="FieldState.Complete"/> when brackets have closed; a text or word may always go on.</returns>
    public static FieldState ReadValue(ReadOnlySpan<char> text, FieldType type, IBufferWriter<byte> json, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(log);
        using var output = new JsonBuffer();
        var state = GrowingValue.Read(text, type, output, log);
        json.Write(output.Written);
        return state;
    }
}
