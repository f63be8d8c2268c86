using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>How media of one kind are made, read and written.</summary>
/// <typeparam name="TSelf">The kind: <see cref="Image"/>, <see cref="Audio"/> or <see cref="Document"/>.</typeparam>
/// <inheritdoc cref="Media" path="/remarks"/>
public abstract class Media<TSelf> : Media, IMlType<TSelf>
    where TSelf : Media<TSelf>, IMediaKind<TSelf>
{
    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(TSelf.Rules.Schema);

    private protected Media(MediaSource source)
        : base(source)
    {
    }

    /// <inheritdoc/>
    public static string TypeName => TSelf.Rules.Name;

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Most bytes that are sent.</summary>
    public static int MaxBytes => TSelf.Rules.MaxBytes;

    private protected sealed override MediaRules Rules => TSelf.Rules;

    /// <summary>Takes bytes, which are not copied.</summary>
    /// <param name="data">1 to <see cref="MaxBytes"/> bytes.</param>
    /// <param name="mediaType">For example <c>image/png</c>, <c>audio/wav</c> or <c>application/pdf</c>.</param>
    /// <exception cref="ArgumentException">There are too many bytes or none, or the media type is another one.</exception>
    public static TSelf FromBytes(ReadOnlyMemory<byte> data, string mediaType) => TSelf.Of(MediaSource.OfBytes(data, mediaType, TSelf.Rules));

    /// <summary>Names a file, which is opened when it is sent.</summary>
    /// <param name="path">Full, or relative to the current directory.</param>
    /// <param name="mediaType">Told by the ending of the path when null.</param>
    /// <exception cref="ArgumentException">The path is blank, or the media type is another one.</exception>
    public static TSelf FromFile(string path, string? mediaType = null) => TSelf.Of(MediaSource.OfFile(path, mediaType, TSelf.Rules));

    /// <summary>Names an address, which the model's provider downloads.</summary>
    /// <param name="uri">Absolute, http or https.</param>
    /// <param name="mediaType">Told by the ending of the address when null.</param>
    /// <exception cref="ArgumentException">The address is none, or the media type is another one.</exception>
    public static TSelf FromUri(Uri uri, string? mediaType = null) => TSelf.Of(MediaSource.OfUri(uri, mediaType, TSelf.Rules));

    /// <summary>Reads the file; the same when there is none.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is empty or larger than <see cref="MaxBytes"/>.</exception>
    public async Task<TSelf> LoadAsync(CancellationToken cancellationToken = default) =>
        Path is null ? (TSelf)this : TSelf.Of(await Source.LoadAsync(TSelf.Rules, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out TSelf? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (!MlJson.TryReadString(ref reader, out string? text, out error) || !TSelf.Rules.TryRead(text, out var source, out error))
            return false;

        value = TSelf.Of(source);
        return true;
    }

    /// <summary>Reads a <c>data:</c> URI in base 64 or an http(s) address.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out TSelf? value, [NotNullWhen(false)] out string? error)
    {
        value = TSelf.Rules.TryRead(text.Trim().ToString(), out var source, out error) ? TSelf.Of(source) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TSelf value) => writer.WriteStringValue(value.ToText());
}
