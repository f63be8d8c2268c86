using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A passage an answer rests on.</summary>
/// <param name="Text">The words that are cited; not blank.</param>
/// <remarks>Immutable and thread-safe; compared by value. JSON: an object; what was not given is left out.</remarks>
[JsonConverter(typeof(MlTypeJsonConverter<Citation>))]
[MlType("citation", Schema)]
public sealed record Citation(string Text) : IMlType<Citation>
{
    internal const string Schema = """{"type":"object","properties":{"text":{"type":"string","pattern":"\\S"},"source":{"type":["string","null"]},"url":{"type":["string","null"]}},"required":["text"],"x-ml-type":"citation"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <summary>The words that are cited; not blank.</summary>
    public string Text { get; } = string.IsNullOrWhiteSpace(Text) ? throw new ArgumentException(Blank, nameof(Text)) : Text;

    /// <summary>Title or name of the document; null when not given.</summary>
    public string? Source { get; init; }

    /// <summary>Where the document is; null when not given.</summary>
    public string? Url { get; init; }

    /// <inheritdoc/>
    public static string TypeName => "citation";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    private const string Blank = "text is missing or blank: give the words that are cited";

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Citation? value, [NotNullWhen(false)] out string? error)
    {
        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, "an object with text, source and url", ref draft, out error))
            return MlJson.Fail(error, out value, out error);
        if (string.IsNullOrWhiteSpace(draft.Text))
            return MlJson.Fail(Blank, out value, out error);

        value = new(draft.Text) { Source = draft.Source, Url = draft.Url };
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Citation value)
    {
        writer.WriteStartObject();
        writer.WriteString("text"u8, value.Text);
        if (value.Source is not null)
            writer.WriteString("source"u8, value.Source);
        if (value.Url is not null)
            writer.WriteString("url"u8, value.Url);
        writer.WriteEndObject();
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["text", "source", "url"];

        public string? Text;
        public string? Source;
        public string? Url;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error) => member switch
        {
            0 => MlJson.TryReadString(ref reader, out Text, out error),
            1 => MlJson.TryReadOptionalString(ref reader, out Source, out error),
            _ => MlJson.TryReadOptionalString(ref reader, out Url, out error),
        };
    }
}
