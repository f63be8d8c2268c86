using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Clients.Caching;

/// <summary>Settings of <see cref="CachingChatClient"/> and <see cref="Embeddings.CachingEmbeddingGenerator"/>.</summary>
public sealed class CacheOptions
{
    /// <summary>Replies, or embeddings of one text each, kept in memory; what was used least recently goes first.</summary>
    /// <value>Default 10 000. Range 1 to 10 000 000.</value>
    [Range(1, 10_000_000)]
    public int MaxEntries { get; set; } = 10_000;

    /// <summary>Age at which something is asked for again; its file is deleted when this process first writes beside it.</summary>
    /// <value>Default: <see langword="null"/>, never. Positive.</value>
    public TimeSpan? Lifetime { get; set; }

    /// <summary>Folder for what outlives the process; made when absent, and safe to share between processes.</summary>
    /// <value>Default: <see langword="null"/>, memory only. A folder that cannot be written gives one warning and memory only.</value>
    public string? Folder { get; set; }

    /// <summary>Part of every key: clients that must not share replies although provider and model have the same names differ here.</summary>
    /// <value>Default: empty.</value>
    public string Namespace { get; set; } = "";

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxEntries, 1, nameof(MaxEntries));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxEntries, 10_000_000, nameof(MaxEntries));
        if (Lifetime is { } lifetime)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero, nameof(Lifetime));
        }

        ArgumentNullException.ThrowIfNull(Namespace, nameof(Namespace));
    }
}
