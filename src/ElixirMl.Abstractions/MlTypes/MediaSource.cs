namespace ElixirMl.MlTypes;

/// <summary>Where media come from: bytes, an address or a file.</summary>
internal readonly record struct MediaSource(string MediaType, ReadOnlyMemory<byte> Data, Uri? Uri, string? Path)
{
    private const string TypeMark = "#media-type=";

    /// <exception cref="ArgumentException">There are too many bytes or none, or the media type is another one.</exception>
    public static MediaSource OfBytes(ReadOnlyMemory<byte> data, string mediaType, MediaRules rules) =>
        (rules.ErrorOf(mediaType) ?? rules.ErrorOf(data.Length)) is { } error ? throw new ArgumentException(error) : new(mediaType, data, null, null);

    /// <exception cref="ArgumentException">The path is blank, or the media type is another one.</exception>
    public static MediaSource OfFile(string path, string? mediaType, MediaRules rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        mediaType ??= rules.TypeOf(path);
        return rules.ErrorOf(mediaType) is { } error ? throw new ArgumentException(error) : new(mediaType, default, null, System.IO.Path.GetFullPath(path));
    }

    /// <exception cref="ArgumentException">The address is none, or the media type is another one.</exception>
    public static MediaSource OfUri(Uri uri, string? mediaType, MediaRules rules)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var error = MediaRules.ErrorOf(uri) ?? (mediaType is null ? null : rules.ErrorOf(mediaType));
        return error is not null ? throw new ArgumentException(error) : mediaType is null ? OfUri(uri, rules) : new(mediaType, default, uri, null);
    }

    /// <summary>An address, whose media type stands behind it when its ending does not tell it.</summary>
    public static MediaSource OfUri(Uri uri, MediaRules rules)
    {
        var text = uri.OriginalString;
        var mark = text.LastIndexOf(TypeMark, StringComparison.Ordinal);
        return mark < 0
            ? new(rules.TypeOf(uri.AbsolutePath), default, uri, null)
            : new(text[(mark + TypeMark.Length)..], default, new Uri(text[..mark]), null);
    }

    /// <summary>The bytes of the file; the same when there is none.</summary>
    public async Task<MediaSource> LoadAsync(MediaRules rules, CancellationToken cancellationToken)
    {
        if (Path is null)
            return this;

        var file = new FileInfo(Path);
        if (!file.Exists)
            throw new FileNotFoundException($"There is no {rules.Name} at '{Path}'.", Path);
        if (rules.ErrorOf(file.Length) is { } error)
            throw new InvalidDataException($"'{Path}' cannot be sent: {error}.");

        return this with { Data = await File.ReadAllBytesAsync(Path, cancellationToken).ConfigureAwait(false), Path = null };
    }

    public string ToText(MediaRules rules)
    {
        if (Uri is null && Path is null)
            return $"data:{MediaType};base64,{Convert.ToBase64String(Data.Span)}";

        var (address, told) = Uri is null ? (new Uri(Path!).AbsoluteUri, rules.TypeOf(Path!)) : (Uri.OriginalString, rules.TypeOf(Uri.AbsolutePath));
        return told == MediaType ? address : $"{address}{TypeMark}{MediaType}";
    }
}
