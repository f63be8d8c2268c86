using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>Source code, with its language if that is known.</summary>
/// <remarks>
/// Immutable and thread-safe; compared by value. The default value is empty code. JSON and text: the code in a fence that names
/// the language; without a language the code alone.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Code>))]
[MlType("code", Schema)]
public readonly record struct Code : IMlType<Code>
{
    internal const string Schema = """{"type":"string","x-ml-type":"code"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private readonly string? _text;
    private readonly string? _language;

    /// <summary>Makes code.</summary>
    /// <param name="text">Taken as it is.</param>
    /// <param name="language">As it stands behind a fence, for example <c>csharp</c>; empty when unknown. Letters, digits and <c>+ # - _ .</c></param>
    /// <exception cref="ArgumentException">The language has other characters.</exception>
    public Code(string text, string language = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        if (!CodeFence.IsLanguage(language))
            throw new ArgumentException($"\"{language}\" is not the name of a language as it stands behind a fence, such as csharp", nameof(language));

        _text = text;
        _language = language;
    }

    /// <inheritdoc/>
    public static string TypeName => "code";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The code without any fence.</summary>
    public string Text => _text ?? "";

    /// <summary>For example <c>csharp</c>; empty when unknown.</summary>
    public string Language => _language ?? "";

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out Code value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        if (!MlJson.TryReadString(ref reader, out string? text, out error))
            return false;

        value = CodeFence.TryOpen(text, out var body, out var language) ? new(body, language) : new(text);
        return true;
    }

    /// <summary>Reads the only fenced block of a text, or the whole text where there is none.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, out Code value, [NotNullWhen(false)] out string? error)
    {
        error = null;
        var trimmed = text.Trim().ToString();
        value = CodeFence.TryOpen(trimmed, out var body, out var language) || CodeFence.TryFindOnly(trimmed, out body, out language) ? new(body, language) : new(trimmed);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Code other) => Text == other.Text && Language == other.Language;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Language);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Code value) => writer.WriteStringValue(value.ToText());

    /// <summary>The code, in a fence when its language is known.</summary>
    public override string ToString() => ToText();

    private string ToText() => Language.Length == 0 && !CodeFence.TryOpen(Text, out _, out _) ? Text : CodeFence.Close(Text, Language);
}
