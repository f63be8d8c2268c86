using System.Threading.RateLimiting;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>Gives calls their turn, so that requests, tokens and concurrency stay within limits.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CallLimiter : IDisposable
{
    private readonly MinuteLimiter? _requests;
    private readonly MinuteLimiter? _tokens;
    private readonly ConcurrencyLimiter? _concurrency;
    private readonly int _tokenLimit;
    private readonly TimeProvider _time;

    public CallLimiter(RateLimitOptions options, TimeProvider time)
    {
        options.Check();
        _time = time;
        _requests = options.RequestsPerMinute is { } requests ? new(requests, options.QueueLimit, time) : null;
        _tokens = options.TokensPerMinute is { } tokens ? new(tokens, int.MaxValue, time) : null;
        _tokenLimit = options.TokensPerMinute ?? 0;
        _concurrency = options.MaxConcurrency is { } limit
            ? new ConcurrencyLimiter(new() { PermitLimit = limit, QueueLimit = options.QueueLimit, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
            : null;
    }

    /// <summary>Whether tokens are limited; otherwise nobody need estimate them.</summary>
    public bool CountsTokens => _tokens is not null;

    /// <summary>Tokens to take of the limit for a call.</summary>
    /// <param name="likely">What it will probably use.</param>
    public int Estimate(long likely) => _tokens is null ? 0 : (int)Math.Clamp(likely, 1, _tokenLimit);

    /// <summary>Waits for the turn of a call.</summary>
    /// <returns>Dispose it when the call has ended.</returns>
    public async ValueTask<CallTurn> WaitAsync(int tokens, CancellationToken cancellationToken)
    {
        var waiting = AcquireAsync(tokens, cancellationToken);
        var start = waiting.IsCompleted ? (long?)null : _time.GetTimestamp();
        var place = await waiting.ConfigureAwait(false);
        return new(place, start is { } since ? _time.GetElapsedTime(since) : null);
    }

    /// <summary>Waits until a call may be made again by whoever has its place already.</summary>
    public async ValueTask WaitAgainAsync(int tokens, CancellationToken cancellationToken)
    {
        (await AcquireAsync(_requests, 1, "requests per minute", cancellationToken).ConfigureAwait(false))?.Dispose();
        (await AcquireAsync(_tokens, tokens, "tokens per minute", cancellationToken).ConfigureAwait(false))?.Dispose();
    }

    /// <summary>Gives back what was estimated too high, or takes what was estimated too low; then the next calls wait the longer.</summary>
    /// <param name="estimate">What was taken.</param>
    /// <param name="used">What the provider reported; 0 when it did not, and the estimate stands.</param>
    public void Correct(int estimate, long used)
    {
        if (used > 0)
        {
            _tokens?.Return(estimate - used);
        }
    }

    /// <summary>Gives back what a call that failed surely has not used.</summary>
    public void Fail(int estimate, Exception error)
    {
        if (_tokens is not null && (!FailedCall.WasMade(error) || FailedCall.IsFree(error)))
        {
            _tokens.Return(estimate);
        }
    }

    public void Dispose()
    {
        _requests?.Dispose();
        _tokens?.Dispose();
        _concurrency?.Dispose();
    }

    private async ValueTask<RateLimitLease?> AcquireAsync(int tokens, CancellationToken cancellationToken)
    {
        var place = await AcquireAsync(_concurrency, 1, "calls at one time", cancellationToken).ConfigureAwait(false);
        try
        {
            await WaitAgainAsync(tokens, cancellationToken).ConfigureAwait(false);
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
        throw new RateLimitedException($"Too many calls wait for the limit of {limit}. Raise QueueLimit or the limit, or send fewer calls at a time.") { RetryAfter = after, IsUnsent = true };
    }
}
