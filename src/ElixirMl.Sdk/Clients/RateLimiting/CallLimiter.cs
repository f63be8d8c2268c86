using System.Threading.RateLimiting;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>Gives calls their turn, so that requests, tokens and concurrency stay within limits.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CallLimiter : IDisposable
{
    // About what common tokenizers reach on English text.
    private const int BytesPerToken = 4;
    private const int PeriodsPerMinute = 12;

    private readonly RateLimiter? _requests;
    private readonly RateLimiter? _tokens;
    private readonly RateLimiter? _concurrency;
    private readonly int _tokenLimit;
    private readonly TimeProvider _time;

    public CallLimiter(RateLimitOptions options, TimeProvider time)
    {
        options.Check();
        _time = time;
        _requests = Bucket(options.RequestsPerMinute, options.QueueLimit);
        _tokens = Bucket(options.TokensPerMinute, int.MaxValue);
        _tokenLimit = options.TokensPerMinute ?? 0;
        _concurrency = options.MaxConcurrency is { } limit
            ? new ConcurrencyLimiter(new() { PermitLimit = limit, QueueLimit = options.QueueLimit, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
            : null;
    }

    /// <summary>Whether tokens are limited; otherwise nobody need estimate them.</summary>
    public bool CountsTokens => _tokens is not null;

    /// <summary>Tokens a call will take of the limit.</summary>
    /// <param name="bytes">Of its prompt.</param>
    /// <param name="output">Most tokens of its reply.</param>
    public int Estimate(long bytes, long output) => _tokens is null ? 0 : (int)Math.Clamp((bytes / BytesPerToken) + output, 1, _tokenLimit);

    /// <summary>Waits for the turn of a call.</summary>
    /// <returns>Dispose it when the call has ended.</returns>
    public async ValueTask<CallTurn> WaitAsync(int tokens, CancellationToken cancellationToken)
    {
        var waiting = AcquireAsync(tokens, cancellationToken);
        var start = waiting.IsCompleted ? (long?)null : _time.GetTimestamp();
        var place = await waiting.ConfigureAwait(false);
        return new(place, start is { } since ? _time.GetElapsedTime(since) : null);
    }

    public void Dispose()
    {
        _requests?.Dispose();
        _tokens?.Dispose();
        _concurrency?.Dispose();
    }

    private static TokenBucketRateLimiter? Bucket(int? perMinute, int queue) => perMinute is not { } limit ? null : new(new()
    {
        TokenLimit = limit,
        TokensPerPeriod = Math.Max(1, limit / PeriodsPerMinute),
        ReplenishmentPeriod = limit >= PeriodsPerMinute ? TimeSpan.FromMinutes(1) / PeriodsPerMinute : TimeSpan.FromMinutes(1) / limit,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Takes what was estimated too low from the limit afterwards, as far as it goes; the next calls wait the longer.</summary>
    public void Correct(int estimate, long used)
    {
        var more = (int)Math.Min(used - estimate, _tokens?.GetStatistics()?.CurrentAvailablePermits ?? 0);
        if (more > 0)
        {
            _tokens!.AttemptAcquire(more).Dispose();
        }
    }

    private async ValueTask<RateLimitLease?> AcquireAsync(int tokens, CancellationToken cancellationToken)
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
