using System.Runtime.CompilerServices;
using ElixirMl.Concurrency;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Caching;

/// <summary>Answers a request that was answered before without asking the model.</summary>
/// <remarks>
/// <para>
/// The key is a hash of all messages and options and of the provider and its model, as the client inside names them, without secrets
/// and addresses. A hit reports no usage and says so under
/// <see cref="CallProperties.CacheHit"/>. To ask again for the same prompt, set <see cref="CallProperties.Rollout"/>; to pass the
/// cache by, <see cref="CallProperties.SkipCache"/>.
/// Equal requests at one time share one call. Failures are not kept, nor replies that were cut off or withheld. A request that has no
/// canonical form (a raw provider option, an unknown kind of content or tool, a value that cannot be written as JSON) or that
/// continues a conversation at the provider is not cached.
/// A stream that is answered from the cache gives the whole reply at once; one that misses is kept when it ends. Equal streams at
/// one time share one call too: who comes later gets what has come so far, and the call goes on until the last one leaves.
/// </para>
/// <para>Belongs outside retries, limits and budgets, which hits do not need. Thread-safe. A hit in memory costs about 2 µs.</para>
/// </remarks>
public sealed partial class CachingChatClient : DelegatingChatClient
{
    private readonly SingleFlight<ChatCacheKey, CachedReply> _flights = new();
    private readonly StreamFlight<ChatCacheKey, CachedUpdate> _streams = new();
    private readonly LruCache<ChatCacheKey, CachedReply> _memory;
    private readonly DiskCache? _disk;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly KeyScope _scope;
    private readonly TimeSpan? _lifetime;
    private int _hasWarnedOfRollouts;

    /// <summary>Puts a cache before a client.</summary>
    /// <param name="innerClient">Asked on a miss.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="timeProvider">Clock of lifetimes; the system's by default.</param>
    /// <param name="logger">Gets warnings, never prompts or replies.</param>
    /// <exception cref="InvalidOperationException">The client inside caches already.</exception>
    public CachingChatClient(IChatClient innerClient, CacheOptions? options = null, TimeProvider? timeProvider = null, ILogger<CachingChatClient>? logger = null)
        : base(innerClient)
    {
        options ??= new();
        options.Check();
        LayerOrder.RefuseSecond<CachingChatClient>(innerClient, "cache", "what one knows the other knows too");
        _memory = new(options.MaxEntries);
        _logger = GuardedLogger.Of(logger);
        _time = timeProvider ?? TimeProvider.System;
        _lifetime = options.Lifetime;
        _disk = options.Folder is { } folder ? new(Path.GetFullPath(folder), _lifetime, _time, _logger) : null;
        _scope = KeyScope.Of(options.Namespace, innerClient);
    }

    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        if (RequestKey.Of(_scope, list, options) is not { } key)
        {
            return base.GetResponseAsync(list, options, cancellationToken);
        }

        return Find(key) is { } known ? Task.FromResult(known.ToHit()) : AskAsync(key, list, options, cancellationToken);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        return RequestKey.Of(_scope, list, options) is { } key ? StreamAsync(key, list, options, cancellationToken) : base.GetStreamingResponseAsync(list, options, cancellationToken);
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(ChatCacheKey key, IReadOnlyList<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Find(key) is { } known)
        {
            foreach (var update in known.ToHitUpdates())
            {
                yield return update;
            }

            yield break;
        }

        await foreach (var (update, isFirst) in _streams.ReadAsync(key, abandoned => AskInPiecesAsync(key, messages, options, abandoned), cancellationToken).ConfigureAwait(false))
        {
            yield return isFirst ? update.Own : update.ToHit();
        }
    }

    private async IAsyncEnumerable<CachedUpdate> AskInPiecesAsync(ChatCacheKey key, IReadOnlyList<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken abandoned)
    {
        // Between the look at the start and this one an equal request may have ended.
        if (Find(key) is { } known)
        {
            foreach (var update in known.ToHitUpdates())
            {
                yield return CachedUpdate.Of(update);
            }

            yield break;
        }

        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, abandoned).ConfigureAwait(false))
        {
            var piece = CachedUpdate.Of(update);
            updates.Add(piece.Kept);
            yield return piece;
        }

        Keep(key, updates.ToChatResponse());
    }

    private async Task<ChatResponse> AskAsync(ChatCacheKey key, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        ChatResponse? own = null;
        var (reply, isFirst) = await _flights.RunAsync(key, AskModelAsync, cancellationToken).ConfigureAwait(false);
        return isFirst && own is not null ? own : reply.ToHit();

        async Task<CachedReply> AskModelAsync(CancellationToken abandoned)
        {
            // Between the look at the start and this one an equal request may have ended.
            if (Find(key) is { } known)
            {
                return known;
            }

            own = await base.GetResponseAsync(messages, options, abandoned).ConfigureAwait(false);
            WarnOfRollout(own, options);
            return Keep(key, own);
        }
    }

    private CachedReply? Find(ChatCacheKey key)
    {
        if (_memory.TryGet(key, out var reply))
        {
            if (!reply.IsOlderThan(_lifetime, _time))
            {
                return reply;
            }

            _memory.Remove(key);
        }

        if (_disk?.Find(key) is not { } stored || stored.IsOlderThan(_lifetime, _time))
        {
            return null;
        }

        _memory.Set(key, stored);
        return stored;
    }

    private CachedReply Keep(ChatCacheKey key, ChatResponse response)
    {
        var reply = CachedReply.Of(response, _time);
        if (CachedReply.IsWorthKeeping(response))
        {
            _memory.Set(key, reply);
            _disk?.Store(key, reply);
        }

        return reply;
    }

    private void WarnOfRollout(ChatResponse response, ChatOptions? options)
    {
        if (options is not { Temperature: 0 } || options.AdditionalProperties?.ContainsKey(CallProperties.Rollout) != true || Interlocked.Exchange(ref _hasWarnedOfRollouts, 1) != 0)
        {
            return;
        }

        const string Warning = "A rollout was asked for at temperature 0: a deterministic model gives the same reply again. Raise the temperature to get another one.";
        response.AdditionalProperties = CallWarnings.Add(response.AdditionalProperties, Warning);
        LogRollout();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A rollout was asked for at temperature 0: a deterministic model gives the same reply again. Raise the temperature to get another one.")]
    private partial void LogRollout();
}
