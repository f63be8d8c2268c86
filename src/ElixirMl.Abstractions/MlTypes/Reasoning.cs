using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>The thoughts that led to an answer, as text.</summary>
/// <remarks>
/// As an output: a model that delivers its thoughts beside its reply is not asked for them, and they are put here; others write them
/// as any text. Empty when a model keeps its thoughts to itself. Immutable and thread-safe; compared by value.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Reasoning>))]
[MlType("reasoning", Schema)]
public readonly record struct Reasoning : IMlType<Reasoning>
{
    internal const string Schema = """{"type":"string","x-ml-type":"reasoning"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private readonly string? _text;

    /// <summary>Takes a text as it is.</summary>
    /// <param name="text">May be empty.</param>
    public Reasoning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <inheritdoc/>
    public static string TypeName => "reasoning";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The thoughts; empty when there are none.</summary>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out Reasoning value, [NotNullWhen(false)] out string? error)
    {
        value = MlJson.TryReadString(ref reader, out string? text, out error) ? new(text) : default;
        return error is null;
    }

    /// <summary>Takes the text as it is.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, out Reasoning value, [NotNullWhen(false)] out string? error)
    {
        error = null;
        value = new(text.Trim().ToString());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Reasoning other) => Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Reasoning value) => writer.WriteStringValue(value.Text);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
