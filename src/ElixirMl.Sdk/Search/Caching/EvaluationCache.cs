using System.Diagnostics.CodeAnalysis;

namespace ElixirMl.Search.Caching;

/// <summary>Results by configuration, example and data, so that nothing is paid for twice; shared by all who search in one run.</summary>
/// <typeparam name="TResult">What an evaluation gives.</typeparam>
/// <remarks>Thread-safe. When full, what was used least recently goes. All operations are O(1).</remarks>
public sealed class EvaluationCache<TResult>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EvaluationKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _order = new();
    private readonly int _capacity;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _time;

    /// <summary>An empty cache.</summary>
    /// <param name="capacity">Most entries; at least 1.</param>
    /// <param name="lifetime">Age at which an entry is forgotten; null for never.</param>
    /// <param name="time">Clock of the lifetime; null for the system's.</param>
    public EvaluationCache(int capacity = 100_000, TimeSpan? lifetime = null, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);

        _capacity = capacity;
        _lifetime = lifetime ?? TimeSpan.MaxValue;
        _time = time ?? TimeProvider.System;
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
            if (_time.GetUtcNow() - node.Value.Stored >= _lifetime)
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
            if (_entries.Remove(key, out var old))
            {
                _order.Remove(old);
            }

            if (_entries.Count == _capacity)
            {
                _entries.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }

            _entries[key] = _order.AddFirst(new Entry(key, result, _time.GetUtcNow()));
        }
    }

    private sealed record Entry(EvaluationKey Key, TResult Result, DateTimeOffset Stored);
}
