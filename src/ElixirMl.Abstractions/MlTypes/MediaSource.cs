namespace ElixirMl.MlTypes;

/// <summary>Where media come from: bytes, an address or a file.</summary>
internal readonly record struct MediaSource(string MediaType, ReadOnlyMemory<byte> Data, Uri? Uri, string? Path)
{
    private const string TypeMark = "#media-type=";

    /// <summary>An address, whose media type stands behind it when its ending does not tell it.</summary>
    public static MediaSource OfUri(Uri uri, MediaRules rules)
    {
        var text = uri.OriginalString;
        var mark = text.LastIndexOf(TypeMark, StringComparison.Ordinal);
        return mark < 0
            ? new(rules.TypeOf(uri.AbsolutePath), default, uri, null)
            : new(text[(mark + TypeMark.Length)..], default, new Uri(text[..mark]), null);
    }

    public string ToText(MediaRules rules)
    {
        if (Uri is null && Path is null)
            return $"data:{MediaType};base64,{Convert.ToBase64String(Data.Span)}";

        var (address, told) = Uri is null ? (new Uri(Path!).AbsoluteUri, rules.TypeOf(Path!)) : (Uri.OriginalString, rules.TypeOf(Uri.AbsolutePath));
        return told == MediaType ? address : $"{address}{TypeMark}{MediaType}";
    }
}
