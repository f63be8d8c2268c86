namespace ElixirMl.Scripting.Worker;

/// <summary>Counts down the time of one run, and stands still while a tool works.</summary>
internal sealed class WallClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;
    private TimeSpan _left;
    private long _since;

    public WallClock(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        _time = time;
        _caller = caller;
        _left = limit;
        _since = time.GetTimestamp();
        _limit = new(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, caller);
    }

    /// <summary>Cancelled by the caller or when the time is over.</summary>
    public CancellationToken Token => _either.Token;

    /// <param name="work">Takes as long as it takes; told when the caller gives up.</param>
    public async ValueTask<T> PauseAsync<T>(Func<CancellationToken, ValueTask<T>> work)
    {
        _left -= _time.GetElapsedTime(_since);
        _limit.CancelAfter(Timeout.InfiniteTimeSpan);
        var result = await work(_caller).ConfigureAwait(false);
        _since = _time.GetTimestamp();
        _limit.CancelAfter(_left > TimeSpan.Zero ? _left : TimeSpan.Zero);
        return result;
    }

    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
