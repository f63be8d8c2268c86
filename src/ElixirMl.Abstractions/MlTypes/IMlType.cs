using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>A value of the machine-learning vocabulary that knows its name, its JSON form and its JSON Schema.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <remarks>Generated code calls these members; <see cref="MlType"/> offers the same without the type parameter. All members are thread-safe.</remarks>
public interface IMlType<TSelf>
    where TSelf : IMlType<TSelf>
{
    /// <summary>Name used in string signatures and in JSON Schema's <c>x-ml-type</c>, for example <c>confidence_score</c>.</summary>
    static abstract string TypeName { get; }

    /// <summary>JSON Schema (draft 2020-12) of the JSON form, as the UTF-8 text of one object.</summary>
    /// <value>Self-contained: no reference leaves it, and its root has neither title nor description, so that a caller may put its own there.</value>
    static abstract ReadOnlySpan<byte> JsonSchema { get; }

    /// <summary>Reads one JSON value.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards, also on failure, on its last. It holds the whole value and does not show comments.</param>
    /// <param name="value">The value, when the result is true.</param>
    /// <param name="error">What is wrong and what belongs there. A fault inside the value begins with its place, as in <c>[2].reasoning: …</c>.</param>
    /// <returns>Whether the JSON value is a valid <typeparamref name="TSelf"/>.</returns>
    /// <exception cref="JsonException">The text is not JSON, ends early, or nests deeper than the reader allows. Wrong data never throws.</exception>
    static abstract bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf value, [NotNullWhen(false)] out string? error);

    /// <summary>Reads text as a model writes it; more tolerant than <see cref="TryRead"/> where a type says so.</summary>
    /// <param name="text">The whole text; blanks around it are ignored.</param>
    /// <param name="value">The value, when the result is true.</param>
    /// <param name="error">What is wrong and what belongs there.</param>
    /// <returns>Whether the text is a valid <typeparamref name="TSelf"/>. Never throws for wrong text.</returns>
    /// <remarks>Unless a type has a text form of its own, the text is its JSON.</remarks>
    static virtual bool TryParseText(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out TSelf value, [NotNullWhen(false)] out string? error) =>
        MlJson.TryParse(text, out value, out error);

    /// <summary>Writes one JSON value that <see cref="TryRead"/> reads back as an equal one.</summary>
    /// <param name="writer">Stands where a value may be written.</param>
    /// <param name="value">The value to write.</param>
    static abstract void Write(Utf8JsonWriter writer, TSelf value);
}
