using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A file for models that can read it, such as a PDF; at most 50 MiB.</summary>
/// <inheritdoc cref="Media" path="/remarks"/>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Document>))]
[MlType("document", Schema)]
public sealed class Document : Media, IMlType<Document>
{
    internal const string Schema = """{"type":"string","format":"uri","x-ml-type":"document"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private Document(MediaSource source)
        : base(source, MediaRules.Document)
    {
    }

    /// <inheritdoc/>
    public static string TypeName => "document";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Most bytes that are sent.</summary>
    public static int MaxBytes => MediaRules.Document.MaxBytes;

    /// <summary>Takes bytes, which are not copied.</summary>
    /// <param name="data">1 to <see cref="MaxBytes"/> bytes.</param>
    /// <param name="mediaType">For example <c>application/pdf</c>.</param>
    /// <exception cref="ArgumentException">There are too many bytes or none, or the media type is another one.</exception>
    public static Document FromBytes(ReadOnlyMemory<byte> data, string mediaType) => new(FromBytes(data, mediaType, MediaRules.Document));

    /// <summary>Names a file, which is opened when it is sent.</summary>
    /// <param name="path">Full, or relative to the current directory.</param>
    /// <param name="mediaType">Told by the ending of the path when null.</param>
    /// <exception cref="ArgumentException">The path is blank, or the media type is another one.</exception>
    public static Document FromFile(string path, string? mediaType = null) => new(FromFile(path, mediaType, MediaRules.Document));

    /// <summary>Names an address, which the model's provider downloads.</summary>
    /// <param name="uri">Absolute, http or https.</param>
    /// <param name="mediaType">Told by the ending of the address when null.</param>
    /// <exception cref="ArgumentException">The address is none, or the media type is another one.</exception>
    public static Document FromUri(Uri uri, string? mediaType = null) => new(FromUri(uri, mediaType, MediaRules.Document));

    /// <summary>Reads the file; the same when there is none.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is empty or larger than <see cref="MaxBytes"/>.</exception>
    public async Task<Document> LoadAsync(CancellationToken cancellationToken = default) =>
        Path is null ? this : new(await LoadSourceAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Document? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (!MlJson.TryReadString(ref reader, out string? text, out error) || !MediaRules.Document.TryRead(text, out var source, out error))
            return false;

        value = new(source);
        return true;
    }

    /// <summary>Reads a <c>data:</c> URI in base 64 or an http(s) address.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out Document? value, [NotNullWhen(false)] out string? error)
    {
        value = MediaRules.Document.TryRead(text.Trim().ToString(), out var source, out error) ? new(source) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Document value) => writer.WriteStringValue(value.ToText());
}
