using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>Lets calls wait so that requests, tokens and concurrency stay within limits.</summary>
/// <remarks>
/// A minute's share is there at the start; a twelfth of it comes back every five seconds. A call that needs more
/// tokens than a minute has takes the whole minute. Belongs inside caches and retries. Thread-safe. A response that had
/// to wait says how long in <see cref="CallProperties.Queued"/>; streams do not.
/// </remarks>
public sealed class RateLimitingChatClient : DelegatingChatClient
{
    // About what common tokenizers reach on English text.
    private const int BytesPerToken = 4;
    private const int PeriodsPerMinute = 12;

    private readonly RateLimiter? _requests;
    private readonly RateLimiter? _tokens;
    private readonly RateLimiter? _concurrency;
    private readonly int _tokenLimit;
    private readonly TimeProvider _time;

    /// <summary>Limits the calls of a client.</summary>
    /// <param name="innerClient">Called when it is a call's turn.</param>
    /// <param name="options">Read once.</param>
    /// <param name="timeProvider">Measures how long calls wait; the system's clock by default.</param>
    /// <exception cref="InvalidOperationException">The client inside caches or retries: hits would use up the limits, further attempts would escape them.</exception>
    public RateLimitingChatClient(IChatClient innerClient, RateLimitOptions options, TimeProvider? timeProvider = null)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        LayerOrder.Refuse<CachingChatClient>(innerClient, "rate limit", "cache", "hits would use up the limit although no call is made");
        LayerOrder.Refuse<RetryingChatClient>(innerClient, "rate limit", "retries", "further attempts would escape the limit");
        _time = timeProvider ?? TimeProvider.System;
        _requests = Bucket(options.RequestsPerMinute, options.QueueLimit);
        _tokens = Bucket(options.TokensPerMinute, int.MaxValue);
        _tokenLimit = options.TokensPerMinute ?? 0;
        _concurrency = options.MaxConcurrency is { } limit
            ? new ConcurrencyLimiter(new() { PermitLimit = limit, QueueLimit = options.QueueLimit, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
            : null;
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        var waiting = WaitAsync(estimate, cancellationToken);
        var start = waiting.IsCompleted ? (long?)null : _time.GetTimestamp();
        using var turn = await waiting.ConfigureAwait(false);
        var queued = start is { } since ? _time.GetElapsedTime(since) : (TimeSpan?)null;
        var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
        if (queued is not null)
        {
            (response.AdditionalProperties ??= [])[CallProperties.Queued] = queued.Value;
        }

        Correct(estimate, TokenUsage.From(response.Usage).TotalTokens);
        return response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        using var turn = await WaitAsync(estimate, cancellationToken).ConfigureAwait(false);
        var used = default(TokenUsage);
        await foreach (var update in base.GetStreamingResponseAsync(list, options, cancellationToken).ConfigureAwait(false))
        {
            used += StreamedUsage.Of(update);
            yield return update;
        }

        Correct(estimate, used.TotalTokens);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _requests?.Dispose();
            _tokens?.Dispose();
            _concurrency?.Dispose();
        }

        base.Dispose(disposing);
    }

    private static TokenBucketRateLimiter? Bucket(int? perMinute, int queue) => perMinute is not { } limit ? null : new(new()
    {
        TokenLimit = limit,
        TokensPerPeriod = Math.Max(1, limit / PeriodsPerMinute),
        ReplenishmentPeriod = limit >= PeriodsPerMinute ? TimeSpan.FromMinutes(1) / PeriodsPerMinute : TimeSpan.FromMinutes(1) / limit,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private int Estimate(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (_tokens is null)
        {
            return 0;
        }

        return (int)Math.Clamp((PromptSize.Of(messages, options) / BytesPerToken) + (options?.MaxOutputTokens ?? 0), 1, _tokenLimit);
    }

    // What was estimated too low is taken from the bucket afterwards, as far as it goes; the next calls wait the longer.
    private void Correct(int estimate, long used)
    {
        var more = (int)Math.Min(used - estimate, _tokens?.GetStatistics()?.CurrentAvailablePermits ?? 0);
        if (more > 0)
        {
            _tokens!.AttemptAcquire(more).Dispose();
        }
    }

    private async ValueTask<RateLimitLease?> WaitAsync(int tokens, CancellationToken cancellationToken)
    {
        var place = await AcquireAsync(_concurrency, 1, "calls at one time", cancellationToken).ConfigureAwait(false);
        try
        {
            (await AcquireAsync(_requests, 1, "requests per minute", cancellationToken).ConfigureAwait(false))?.Dispose();
            (await AcquireAsync(_tokens, tokens, "tokens per minute", cancellationToken).ConfigureAwait(false))?.Dispose();
            return place;
        }
        catch
        {
            place?.Dispose();
            throw;
        }
    }

    private static async ValueTask<RateLimitLease?> AcquireAsync(RateLimiter? limiter, int permits, string limit, CancellationToken cancellationToken)
    {
        if (limiter is null)
        {
            return null;
        }

        var lease = await limiter.AcquireAsync(permits, cancellationToken).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            return lease;
        }

        var after = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : (TimeSpan?)null;
        lease.Dispose();
        throw new RateLimitedException($"Too many calls wait for the limit of {limit}. Raise QueueLimit or the limit, or send fewer calls at a time.") { RetryAfter = after };
    }
}
