using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A sound for models that can hear; at most 25 MiB.</summary>
/// <inheritdoc cref="Media" path="/remarks"/>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Audio>))]
[MlType("audio", Schema)]
public sealed class Audio : Media, IMlType<Audio>
{
    internal const string Schema = """{"type":"string","format":"uri","x-ml-type":"audio"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private Audio(MediaSource source)
        : base(source, MediaRules.Audio)
    {
    }

    /// <inheritdoc/>
    public static string TypeName => "audio";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Most bytes that are sent.</summary>
    public static int MaxBytes => MediaRules.Audio.MaxBytes;

    /// <summary>Takes bytes, which are not copied.</summary>
    /// <param name="data">1 to <see cref="MaxBytes"/> bytes.</param>
    /// <param name="mediaType">For example <c>audio/wav</c>.</param>
    /// <exception cref="ArgumentException">There are too many bytes or none, or the media type is another one.</exception>
    public static Audio FromBytes(ReadOnlyMemory<byte> data, string mediaType) => new(FromBytes(data, mediaType, MediaRules.Audio));

    /// <summary>Names a file, which is opened when it is sent.</summary>
    /// <param name="path">Full, or relative to the current directory.</param>
    /// <param name="mediaType">Told by the ending of the path when null.</param>
    /// <exception cref="ArgumentException">The path is blank, or the media type is another one.</exception>
    public static Audio FromFile(string path, string? mediaType = null) => new(FromFile(path, mediaType, MediaRules.Audio));

    /// <summary>Names an address, which the model's provider downloads.</summary>
    /// <param name="uri">Absolute, http or https.</param>
    /// <param name="mediaType">Told by the ending of the address when null.</param>
    /// <exception cref="ArgumentException">The address is none, or the media type is another one.</exception>
    public static Audio FromUri(Uri uri, string? mediaType = null) => new(FromUri(uri, mediaType, MediaRules.Audio));

    /// <summary>Reads the file; the same when there is none.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is empty or larger than <see cref="MaxBytes"/>.</exception>
    public async Task<Audio> LoadAsync(CancellationToken cancellationToken = default) =>
        Path is null ? this : new(await LoadSourceAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Audio? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (!MlJson.TryReadString(ref reader, out string? text, out error) || !MediaRules.Audio.TryRead(text, out var source, out error))
            return false;

        value = new(source);
        return true;
    }

    /// <summary>Reads a <c>data:</c> URI in base 64 or an http(s) address.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out Audio? value, [NotNullWhen(false)] out string? error)
    {
        value = MediaRules.Audio.TryRead(text.Trim().ToString(), out var source, out error) ? new(source) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Audio value) => writer.WriteStringValue(value.ToText());
}
