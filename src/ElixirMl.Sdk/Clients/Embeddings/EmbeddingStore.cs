using System.Text.Json;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Embeddings in memory and, if a folder is named, as files.</summary>
/// <remarks>Thread-safe, between processes too.</remarks>
internal sealed class EmbeddingStore(CacheOptions options, TimeProvider time, ILogger logger)
{
    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    private readonly LruCache<ChatCacheKey, Entry> _memory = new(options.MaxEntries);
    private readonly DiskFiles? _disk = options.Folder is { } folder ? new(Path.GetFullPath(folder), "elixirml-embedding-1", options.Lifetime, time, logger) : null;
    private readonly TimeSpan? _lifetime = options.Lifetime;

    public Embedding<float>? Find(ChatCacheKey key)
    {
        if (_memory.TryGet(key, out var known) && IsFresh(known))
        {
            return known.Value;
        }

        if (_disk?.Find(key, static (stored, body) => new Entry(Read(body), stored)) is not { } found || !IsFresh(found))
        {
            return null;
        }

        _memory.Set(key, found);
        return found.Value;
    }

    public void Keep(ChatCacheKey key, Embedding<float> embedding)
    {
        var entry = new Entry(embedding, time.GetUtcNow());
        _memory.Set(key, entry);
        _disk?.Store(key, entry.Stored, () => JsonSerializer.SerializeToUtf8Bytes(embedding, Json.GetTypeInfo(typeof(Embedding<float>))));
    }

    private static Embedding<float> Read(byte[] body) =>
        (Embedding<float>?)JsonSerializer.Deserialize(body, Json.GetTypeInfo(typeof(Embedding<float>))) ?? throw new JsonException("The file holds no embedding.");

    private bool IsFresh(Entry entry) => _lifetime is not { } limit || time.GetUtcNow() - entry.Stored < limit;

    private sealed record Entry(Embedding<float> Value, DateTimeOffset Stored);
}
