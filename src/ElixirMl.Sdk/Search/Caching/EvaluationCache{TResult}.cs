using System.Diagnostics.CodeAnalysis;
using ElixirMl.Concurrency;

namespace ElixirMl.Search.Caching;

/// <summary>Results by configuration, example and data, so that nothing is paid for twice; shared by all who search in one run.</summary>
/// <typeparam name="TResult">What an evaluation gives.</typeparam>
/// <remarks>Thread-safe. When full, what was used least recently goes. All operations are O(1). <see cref="EvaluationCache.Open(string, int, TimeSpan?, TimeProvider?)"/> makes one that outlives the process.</remarks>
public sealed class EvaluationCache<TResult> : IDisposable
{
    /// <summary>Most entries unless told otherwise.</summary>
    public const int DefaultCapacity = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<EvaluationKey, LinkedListNode<EvaluationEntry<TResult>>> _entries = [];
    private readonly SingleFlight<EvaluationKey, TResult> _flights = new();
    private readonly LinkedList<EvaluationEntry<TResult>> _order = new();
    private readonly int _capacity;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _time;
    private readonly EvaluationFile<TResult>? _file;

    /// <summary>An empty cache in memory.</summary>
    /// <param name="capacity">Most entries; at least 1.</param>
    /// <param name="lifetime">Age at which an entry is forgotten; null for never.</param>
    /// <param name="time">Clock of the lifetime; null for the system's.</param>
    public EvaluationCache(int capacity = DefaultCapacity, TimeSpan? lifetime = null, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);

        _capacity = capacity;
        _lifetime = lifetime ?? TimeSpan.MaxValue;
        _time = time ?? TimeProvider.System;
    }

    internal EvaluationCache(int capacity, TimeSpan? lifetime, TimeProvider? time, EvaluationFile<TResult> file)
        : this(capacity, lifetime, time)
    {
        _file = file;
        foreach (var entry in file.TakeEntries(entry => !IsOld(entry)))
        {
            Keep(entry);
        }
    }

    /// <summary>Number of entries, those too old included until they are met.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Finds a result and marks it as used.</summary>
    /// <param name="key">What was evaluated.</param>
    /// <param name="result">The result; default when there is none.</param>
    public bool TryGet(EvaluationKey key, [MaybeNullWhen(false)] out TResult result)
    {
        lock (_gate)
        {
            result = default;
            if (!_entries.TryGetValue(key, out var node))
            {
                return false;
            }

            _order.Remove(node);
            if (IsOld(node.Value))
            {
                _entries.Remove(key);
                return false;
            }

            _order.AddFirst(node);
            result = node.Value.Result;
            return true;
        }
    }

    /// <summary>Stores a result in place of any earlier one.</summary>
    /// <param name="key">What was evaluated.</param>
    /// <param name="result">The result.</param>
    public void Set(EvaluationKey key, TResult result)
    {
        lock (_gate)
        {
            var entry = new EvaluationEntry<TResult>(key, result, _time.GetUtcNow());
            _file?.Append(entry);
            Keep(entry);
        }
    }

    /// <summary>Finds a result, or evaluates it once for all who ask for it at the same time.</summary>
    /// <param name="key">What to evaluate.</param>
    /// <param name="evaluate">Asked when nothing is known and nobody else is at it; cancelled when nobody waits any more.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    /// <returns>The result. A failure is not stored; it reaches all who waited for it.</returns>
    public async Task<TResult> GetOrAddAsync(EvaluationKey key, Func<CancellationToken, Task<TResult>> evaluate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluate);

        return TryGet(key, out var known) ? known : (await _flights.RunAsync(key, EvaluateAsync, cancellationToken).ConfigureAwait(false)).Value;

        async Task<TResult> EvaluateAsync(CancellationToken token)
        {
            // Between the look at the start and this one another evaluation may have ended.
            if (TryGet(key, out var late))
            {
                return late;
            }

            var result = await evaluate(token).ConfigureAwait(false);
            Set(key, result);
            return result;
        }
    }

    /// <summary>Closes the file, if there is one.</summary>
    public void Dispose() => _file?.Dispose();

    private bool IsOld(EvaluationEntry<TResult> entry) => _time.GetUtcNow() - entry.Stored >= _lifetime;

    private void Keep(EvaluationEntry<TResult> entry)
    {
        if (_entries.Remove(entry.Key, out var old))
        {
            _order.Remove(old);
        }

        if (_entries.Count == _capacity)
        {
            _entries.Remove(_order.Last!.Value.Key);
            _order.RemoveLast();
        }

        _entries[entry.Key] = _order.AddFirst(entry);
    }
}
