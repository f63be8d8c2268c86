using System.Threading.RateLimiting;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>A token bucket that holds what a minute allows and refills evenly: to the tick, whatever the limit.</summary>
/// <remarks>
/// Those who wait are served in the order they came. Unlike <see cref="TokenBucketRateLimiter"/> it can be corrected afterwards, below zero
/// too. Thread-safe.
/// </remarks>
internal sealed class MinuteLimiter : RateLimiter
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private readonly TimeProvider _time;
    private readonly int _limit;
    private readonly int _queueLimit;
    private readonly long _start;

    // In permits × ticks of a minute, so that nothing is lost to rounding: one permit comes back with TicksPerMinute / limit.
    private Int128 _level;
    private long _seen;
    private ITimer? _timer;
    private bool _isDisposed;

    public MinuteLimiter(int limit, int queueLimit, TimeProvider time)
    {
        (_limit, _queueLimit, _time, _start) = (limit, queueLimit, time, time.GetTimestamp());
        _level = Cost(limit);
    }

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            Refill();
            return new() { CurrentAvailablePermits = (long)Int128.Max(0, _level / TimeSpan.TicksPerMinute), CurrentQueuedCount = _waiting.Count };
        }
    }

    /// <summary>Gives back what was taken too much, or takes what was taken too little: then all that come later wait the longer.</summary>
    /// <param name="permits">Positive to give back.</param>
    public void Return(long permits)
    {
        lock (_gate)
        {
            Refill();
            _level = Int128.Min(_level + Cost(permits), Cost(_limit));
            Serve();
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            return TryTake(permitCount) ? Lease.Acquired : Refused(permitCount);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<RateLimitLease>(cancellationToken);
        }

        Waiter waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (TryTake(permitCount))
            {
                return new(Lease.Acquired);
            }

            if (_waiting.Count >= _queueLimit)
            {
                return new(Refused(permitCount));
            }

            waiter = new(permitCount);
            waiter.Place = _waiting.AddLast(waiter);
            Serve();
        }

        return WaitAsync(waiter, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        lock (_gate)
        {
            _isDisposed = true;
            _timer?.Dispose();
            foreach (var waiter in _waiting)
            {
                waiter.TrySetException(new ObjectDisposedException(nameof(MinuteLimiter)));
            }

            _waiting.Clear();
        }

        base.Dispose(disposing);
    }

    private static Int128 Cost(long permits) => (Int128)permits * TimeSpan.TicksPerMinute;

    private async ValueTask<RateLimitLease> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        await using var leaving = cancellationToken.UnsafeRegister((_, token) => Leave(waiter, token), null).ConfigureAwait(false);
        return await waiter.Task.ConfigureAwait(false);
    }

    private void Leave(Waiter waiter, CancellationToken token)
    {
        lock (_gate)
        {
            if (waiter.TrySetCanceled(token) && waiter.Place!.List is not null)
            {
                _waiting.Remove(waiter.Place);
                Serve();
            }
        }
    }

    private void Refill()
    {
        var now = _time.GetElapsedTime(_start).Ticks;
        _level = Int128.Min(_level + ((Int128)(now - _seen) * _limit), Cost(_limit));
        _seen = now;
    }

    private bool TryTake(int permits)
    {
        Refill();
        if (_waiting.Count > 0 || _level < Cost(permits))
        {
            return false;
        }

        _level -= Cost(permits);
        return true;
    }

    private TimeSpan Wait(int permits) => TimeSpan.FromTicks((long)Int128.Max(0, (Cost(permits) - _level + _limit - 1) / _limit));

    private Lease Refused(int permits) => new(Wait(permits));

    // Serves whoever is due, and comes back when the next one is.
    private void Serve()
    {
        Refill();
        while (_waiting.First is { Value: var first } && _level >= Cost(first.Permits))
        {
            _waiting.RemoveFirst();
            if (first.TrySetResult(Lease.Acquired))
            {
                _level -= Cost(first.Permits);
            }
        }

        _timer?.Dispose();
        _timer = _waiting.First is { Value: var next } && !_isDisposed ? _time.CreateTimer(static limiter => ((MinuteLimiter)limiter!).OnDue(), this, AtLeastMillisecond(Wait(next.Permits)), Timeout.InfiniteTimeSpan) : null;
    }

    private void OnDue()
    {
        lock (_gate)
        {
            Serve();
        }
    }

    // Timers of the system round down to milliseconds; one that rings too early would ring again at once, and again.
    private static TimeSpan AtLeastMillisecond(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(wait.TotalMilliseconds, uint.MaxValue - 2)));

    private sealed class Waiter(int permits) : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public int Permits => permits;

        public LinkedListNode<Waiter>? Place { get; set; }
    }

    private sealed class Lease(TimeSpan? retryAfter) : RateLimitLease
    {
        public static readonly Lease Acquired = new(null);

        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
            return metadata is not null;
        }
    }
}
