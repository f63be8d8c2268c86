namespace ElixirMl.Concurrency;

/// <summary>What has come of a stream so far, and the way to the rest.</summary>
/// <param name="open">Opens the source, which is cancelled when the stream is disposed of.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class SharedStream<T>(Func<CancellationToken, IAsyncEnumerable<T>> open) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<T> _items = [];
    private readonly CancellationTokenSource _abandoned = new();
    private IAsyncEnumerator<T>? _source;
    private Task<bool> _pull = Task.FromResult(true);

    /// <summary>How many read; guarded by whoever counts them.</summary>
    public int Readers { get; set; }

    /// <summary>Whether the source has nothing more to give, or failed.</summary>
    public bool HasEnded => Volatile.Read(ref _pull) is { IsCompleted: true } pull && !(pull.IsCompletedSuccessfully && pull.Result);

    public T this[int index]
    {
        get
        {
            lock (_gate)
            {
                return _items[index];
            }
        }
    }

    /// <summary>Waits until an item is there.</summary>
    /// <returns><see langword="false"/> when the stream ended before it.</returns>
    public async ValueTask<bool> HasAsync(int index, CancellationToken cancellationToken)
    {
        // A reader may have to wait for an item of another one first.
        while (Begin(index) is { } pull)
        {
            if (!await pull.WaitAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!HasEnded)
        {
            await _abandoned.CancelAsync().ConfigureAwait(false);
        }

        await ((Task)_pull).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_source is not null)
        {
            await _source.DisposeAsync().ConfigureAwait(false);
        }

        _abandoned.Dispose();
    }

    /// <returns>What to wait for; <see langword="null"/> when the item is there.</returns>
    private Task<bool>? Begin(int index)
    {
        TaskCompletionSource<bool> next;
        lock (_gate)
        {
            if (index < _items.Count)
            {
                return null;
            }

            if (!_pull.IsCompletedSuccessfully || !_pull.Result)
            {
                return _pull;
            }

            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _pull, next.Task);
        }

        _ = PullAsync(next);
        return next.Task;
    }

    private async Task PullAsync(TaskCompletionSource<bool> next)
    {
        try
        {
            _source ??= open(_abandoned.Token).GetAsyncEnumerator(_abandoned.Token);
            var hasMore = await _source.MoveNextAsync().ConfigureAwait(false);
            if (hasMore)
            {
                lock (_gate)
                {
                    _items.Add(_source.Current);
                }
            }

            next.SetResult(hasMore);
        }
        catch (OperationCanceledException error)
        {
            next.SetCanceled(error.CancellationToken);
        }
        catch (Exception error)
        {
            next.SetException(error);
            // Nobody may be left to see it, and an unseen failure of a task must not surface later.
            _ = next.Task.Exception;
        }
    }
}
