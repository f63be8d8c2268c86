using System.Runtime.CompilerServices;

namespace ElixirMl.Concurrency;

/// <summary>Lets those who ask for the same stream at the same time read one.</summary>
/// <remarks>
/// Whoever comes later gets at once what has come so far. The next item is taken from the source when the reader who is furthest
/// asks for it, so nobody's pace but the fastest reader's is felt there. The source is cancelled when the last reader leaves, and
/// not before. Thread-safe; each reader reads in one thread at a time.
/// </remarks>
internal sealed class StreamFlight<TKey, TItem>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, SharedStream<TItem>> _streams = [];

    /// <returns>The items, each with whether this reader opened the stream.</returns>
    public async IAsyncEnumerable<(TItem Item, bool IsFirst)> ReadAsync(TKey key, Func<CancellationToken, IAsyncEnumerable<TItem>> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (stream, isFirst) = Join(key, open);
        try
        {
            for (var index = 0; await stream.HasAsync(index, cancellationToken).ConfigureAwait(false); index++)
            {
                yield return (stream[index], isFirst);
            }
        }
        finally
        {
            await LeaveAsync(key, stream).ConfigureAwait(false);
        }
    }

    private (SharedStream<TItem> Stream, bool IsFirst) Join(TKey key, Func<CancellationToken, IAsyncEnumerable<TItem>> open)
    {
        lock (_gate)
        {
            var isFirst = !_streams.TryGetValue(key, out var stream) || stream.HasEnded;
            stream = isFirst ? _streams[key] = new(open) : stream!;
            stream.Readers++;
            return (stream, isFirst);
        }
    }

    private ValueTask LeaveAsync(TKey key, SharedStream<TItem> stream)
    {
        lock (_gate)
        {
            if (--stream.Readers > 0)
            {
                return ValueTask.CompletedTask;
            }

            if (_streams.TryGetValue(key, out var current) && ReferenceEquals(current, stream))
            {
                _streams.Remove(key);
            }
        }

        return stream.DisposeAsync();
    }
}
