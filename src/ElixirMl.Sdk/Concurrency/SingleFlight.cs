namespace ElixirMl.Concurrency;

/// <summary>Lets those who ask for the same at the same time share one run.</summary>
/// <remarks>Thread-safe. The run is cancelled when everybody who waits for it has given up, and not before.</remarks>
internal sealed class SingleFlight<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Flight> _flights = [];

    /// <returns>The value, and whether this caller began the run.</returns>
    public async Task<(TValue Value, bool IsFirst)> RunAsync(TKey key, Func<CancellationToken, Task<TValue>> run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (flight, isFirst) = Join(key);
        if (isFirst)
        {
            _ = FlyAsync(key, flight, run);
        }

        try
        {
            return (await flight.Result.Task.WaitAsync(cancellationToken).ConfigureAwait(false), isFirst);
        }
        finally
        {
            Leave(key, flight);
        }
    }

    private (Flight Flight, bool IsFirst) Join(TKey key)
    {
        lock (_gate)
        {
            if (_flights.TryGetValue(key, out var running))
            {
                running.Waiting++;
                return (running, false);
            }

            return (_flights[key] = new Flight { Waiting = 1 }, true);
        }
    }

    private void Leave(TKey key, Flight flight)
    {
        lock (_gate)
        {
            if (--flight.Waiting > 0)
            {
                return;
            }

            Forget(key, flight);
        }

        flight.Abandoned.Cancel();
    }

    private async Task FlyAsync(TKey key, Flight flight, Func<CancellationToken, Task<TValue>> run)
    {
        try
        {
            var value = await run(flight.Abandoned.Token).ConfigureAwait(false);
            End(key, flight);
            flight.Result.TrySetResult(value);
        }
        catch (OperationCanceledException error)
        {
            End(key, flight);
            flight.Result.TrySetCanceled(error.CancellationToken);
        }
        catch (Exception error)
        {
            End(key, flight);
            flight.Result.TrySetException(error);
            // Nobody may be left to see it, and an unseen failure of a task must not surface later.
            _ = flight.Result.Task.Exception;
        }
    }

    private void End(TKey key, Flight flight)
    {
        lock (_gate)
        {
            Forget(key, flight);
        }
    }

    private void Forget(TKey key, Flight flight)
    {
        if (_flights.TryGetValue(key, out var current) && ReferenceEquals(current, flight))
        {
            _flights.Remove(key);
        }
    }

    private sealed class Flight
    {
        public int Waiting { get; set; }

        public CancellationTokenSource Abandoned { get; } = new();

        public TaskCompletionSource<TValue> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
