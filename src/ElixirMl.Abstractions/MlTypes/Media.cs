namespace ElixirMl.MlTypes;

/// <summary>Something to look at or to listen to that goes to a model beside the text: an image, a sound, a document.</summary>
/// <remarks>
/// Immutable and thread-safe; compared by value. Nothing is opened or downloaded when it is made: a file is read when it is sent or
/// loaded, an address is handed to the model's provider. JSON: a <c>data:</c> URI or an http(s) address. A file is written as its
/// <c>file:</c> address for people to see, but never read from JSON or text, so that data cannot open files: call <c>LoadAsync</c> before you store it.
/// </remarks>
public abstract class Media : IEquatable<Media>
{
    private readonly MediaSource _source;
    private readonly MediaRules _rules;

    private protected Media(MediaSource source, MediaRules rules)
    {
        _source = source;
        _rules = rules;
    }

    /// <summary>For example <c>image/png</c>; with <c>*</c> in place of what is not known.</summary>
    public string MediaType => _source.MediaType;

    /// <summary>The bytes; empty when they are at an address or in a file.</summary>
    public ReadOnlyMemory<byte> Data => _source.Data;

    /// <summary>An http or https address; null when there is none.</summary>
    public Uri? Uri => _source.Uri;

    /// <summary>Full path of a file; null when there is none.</summary>
    public string? Path => _source.Path;

    /// <inheritdoc/>
    public bool Equals(Media? other) =>
        other is not null && other.GetType() == GetType() && MediaType == other.MediaType && Path == other.Path
        && Uri?.OriginalString == other.Uri?.OriginalString && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Media);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(MediaType, Path, Uri?.OriginalString, Data.Length);

    /// <summary>Media type and address or size, for logs.</summary>
    public sealed override string ToString() => $"{MediaType}, {Path ?? Uri?.OriginalString ?? FormattableString.Invariant($"{Data.Length} bytes")}";

    internal string ToText() => _source.ToText(_rules);

    private protected static MediaSource FromBytes(ReadOnlyMemory<byte> data, string mediaType, MediaRules rules) =>
        (rules.ErrorOf(mediaType) ?? rules.ErrorOf(data.Length)) is { } error ? throw new ArgumentException(error) : new(mediaType, data, null, null);

    private protected static MediaSource FromFile(string path, string? mediaType, MediaRules rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        mediaType ??= rules.TypeOf(path);
        return rules.ErrorOf(mediaType) is { } error ? throw new ArgumentException(error) : new(mediaType, default, null, System.IO.Path.GetFullPath(path));
    }

    private protected static MediaSource FromUri(Uri uri, string? mediaType, MediaRules rules)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var error = MediaRules.ErrorOf(uri) ?? (mediaType is null ? null : rules.ErrorOf(mediaType));
        return error is not null ? throw new ArgumentException(error) : mediaType is null ? MediaSource.OfUri(uri, rules) : new(mediaType, default, uri, null);
    }

    private protected async Task<MediaSource> LoadSourceAsync(CancellationToken cancellationToken)
    {
        if (Path is null)
            return _source;

        var file = new FileInfo(Path);
        if (!file.Exists)
            throw new FileNotFoundException($"There is no {_rules.Name} at '{Path}'.", Path);
        if (_rules.ErrorOf(file.Length) is { } error)
            throw new InvalidDataException($"'{Path}' cannot be sent: {error}.");

        return _source with { Data = await File.ReadAllBytesAsync(Path, cancellationToken).ConfigureAwait(false), Path = null };
    }
}
