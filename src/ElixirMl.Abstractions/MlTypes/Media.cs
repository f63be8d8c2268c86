using System.Diagnostics;

namespace ElixirMl.MlTypes;

/// <summary>Something to look at or to listen to that goes to a model beside the text: an image, a sound, a document.</summary>
/// <remarks>
/// Immutable and thread-safe; compared by value. Nothing is opened or downloaded when it is made: a file is read when it is sent or
/// loaded, an address is handed to the model's provider. JSON: a <c>data:</c> URI or an http(s) address. A file is written as its
/// <c>file:</c> address for people to see, but never read from JSON or text, so that data cannot open files: call <c>LoadAsync</c> before you store it.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class Media : IEquatable<Media>
{
    private protected Media(MediaSource source) => Source = source;

    /// <summary>For example <c>image/png</c>; with <c>*</c> in place of what is not known.</summary>
    public string MediaType => Source.MediaType;

    /// <summary>The bytes; empty when they are at an address or in a file.</summary>
    public ReadOnlyMemory<byte> Data => Source.Data;

    /// <summary>An http or https address; null when there is none.</summary>
    public Uri? Uri => Source.Uri;

    /// <summary>Full path of a file; null when there is none.</summary>
    public string? Path => Source.Path;

    private protected MediaSource Source { get; }

    private protected abstract MediaRules Rules { get; }

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

    internal string ToText() => Source.ToText(Rules);
}
