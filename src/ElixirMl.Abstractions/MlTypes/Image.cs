using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A picture for models that can see; at most 20 MiB.</summary>
/// <inheritdoc cref="Media" path="/remarks"/>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Image>))]
[MlType("image", Schema)]
public sealed class Image : Media, IMlType<Image>
{
    internal const string Schema = """{"type":"string","format":"uri","x-ml-type":"image"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private Image(MediaSource source)
        : base(source, MediaRules.Image)
    {
    }

    /// <inheritdoc/>
    public static string TypeName => "image";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Most bytes that are sent.</summary>
    public static int MaxBytes => MediaRules.Image.MaxBytes;

    /// <summary>Takes bytes, which are not copied.</summary>
    /// <param name="data">1 to <see cref="MaxBytes"/> bytes.</param>
    /// <param name="mediaType">For example <c>image/png</c>.</param>
    /// <exception cref="ArgumentException">There are too many bytes or none, or the media type is another one.</exception>
    public static Image FromBytes(ReadOnlyMemory<byte> data, string mediaType) => new(FromBytes(data, mediaType, MediaRules.Image));

    /// <summary>Names a file, which is opened when it is sent.</summary>
    /// <param name="path">Full, or relative to the current directory.</param>
    /// <param name="mediaType">Told by the ending of the path when null.</param>
    /// <exception cref="ArgumentException">The path is blank, or the media type is another one.</exception>
    public static Image FromFile(string path, string? mediaType = null) => new(FromFile(path, mediaType, MediaRules.Image));

    /// <summary>Names an address, which the model's provider downloads.</summary>
    /// <param name="uri">Absolute, http or https.</param>
    /// <param name="mediaType">Told by the ending of the address when null.</param>
    /// <exception cref="ArgumentException">The address is none, or the media type is another one.</exception>
    public static Image FromUri(Uri uri, string? mediaType = null) => new(FromUri(uri, mediaType, MediaRules.Image));

    /// <summary>Reads the file; the same when there is none.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is empty or larger than <see cref="MaxBytes"/>.</exception>
    public async Task<Image> LoadAsync(CancellationToken cancellationToken = default) =>
        Path is null ? this : new(await LoadSourceAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Image? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (!MlJson.TryReadString(ref reader, out string? text, out error) || !MediaRules.Image.TryRead(text, out var source, out error))
            return false;

        value = new(source);
        return true;
    }

    /// <summary>Reads a <c>data:</c> URI in base 64 or an http(s) address.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out Image? value, [NotNullWhen(false)] out string? error)
    {
        value = MediaRules.Image.TryRead(text.Trim().ToString(), out var source, out error) ? new(source) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Image value) => writer.WriteStringValue(value.ToText());
}
