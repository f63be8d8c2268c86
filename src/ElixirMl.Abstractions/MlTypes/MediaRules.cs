using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>What one kind of media may be.</summary>
internal sealed record MediaRules(string Name, string Prefix, string Default, int MaxBytes, string Schema)
{
    public const int Megabyte = 1024 * 1024;

    private static readonly SearchValues<char> NotInType = SearchValues.Create(" ,;#\"<>\r\n\t");

    private static readonly Dictionary<string, string> TypesByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".bmp"] = "image/bmp",
        [".wav"] = "audio/wav",
        [".mp3"] = "audio/mpeg",
        [".flac"] = "audio/flac",
        [".ogg"] = "audio/ogg",
        [".m4a"] = "audio/mp4",
        [".webm"] = "audio/webm",
        [".pdf"] = "application/pdf",
        [".txt"] = "text/plain",
        [".md"] = "text/markdown",
        [".html"] = "text/html",
        [".csv"] = "text/csv",
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };

    /// <summary>The media type that the ending of a name tells; the default when it tells none.</summary>
    public string TypeOf(string name) => TypesByExtension.TryGetValue(Path.GetExtension(name), out var type) ? type : Default;

    public string? ErrorOf(string? mediaType)
    {
        var slash = mediaType?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var isType = slash > 0 && slash < mediaType!.Length - 1 && !mediaType.AsSpan().ContainsAny(NotInType);
        if (!isType)
            return $"\"{mediaType}\" is not a media type: write one such as {(Prefix.Length == 0 ? "application/pdf" : Default.Replace("*", "…", StringComparison.Ordinal))}";

        return mediaType!.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? null : $"{mediaType} is not {Name}: its media type begins with {Prefix}";
    }

    public string? ErrorOf(long bytes) => bytes switch
    {
        0 => $"the {Name} is empty",
        _ when bytes > MaxBytes => Invariant($"the {Name} has {bytes} bytes: at most {MaxBytes} are sent"),
        _ => null,
    };

    public static string? ErrorOf(Uri? uri) =>
        uri is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? null : $"\"{uri}\" is no absolute http or https address";

    public bool TryRead(string text, out MediaSource source, [NotNullWhen(false)] out string? error)
    {
        source = default;
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return TryReadData(text, out source, out error);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            error = $"\"{MlJson.Shorten(text)}\" is not {Name}: write a data: URI in base 64 or an http(s) address; a file can be given in code only";
            return false;
        }

        source = MediaSource.OfUri(uri, this);
        error = ErrorOf(source.MediaType);
        return error is null;
    }

    private bool TryReadData(string text, out MediaSource source, [NotNullWhen(false)] out string? error)
    {
        source = default;
        const string marker = ";base64,";
        var comma = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        var type = comma < 0 ? "" : text["data:".Length..comma];
        error = comma < 0 ? "the data: URI is not in base 64: write data:TYPE;base64,DATA" : ErrorOf(type);
        if (error is not null)
            return false;

        var base64 = text.AsSpan(comma + marker.Length);
        var data = new byte[base64.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64Chars(base64, data, out var length))
            error = "what follows ;base64, is not base 64";
        else
            error = ErrorOf(length);

        source = new(type, data.AsMemory(0, length), null, null);
        return error is null;
    }
}
