using System.Diagnostics.CodeAnalysis;

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
    private readonly Dictionary<EvaluationKey, Task<TResult>> _running = [];
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
    /// <param name="evaluate">Asked when nothing is known and nobody else is at it.</param>
    /// <param name="cancellationToken">Ends this caller's wait; when it ends the evaluation itself, another caller who waits evaluates anew.</param>
    /// <returns>The result. A failure is not stored; it reaches all who waited for it.</returns>
    public async Task<TResult> GetOrAddAsync(EvaluationKey key, Func<CancellationToken, Task<TResult>> evaluate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluate);

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryJoin(key, out var known, out var running, out var own))
            {
                return own is null ? known! : await EvaluateAsync(key, evaluate, own, cancellationToken).ConfigureAwait(false);
            }

            try
            {
                return await running.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Who evaluated was cancelled; this caller was not.
            }
        }
    }

    /// <summary>Closes the file, if there is one.</summary>
    public void Dispose() => _file?.Dispose();

    private bool TryJoin(EvaluationKey key, out TResult? known, [NotNullWhen(true)] out Task<TResult>? running, out TaskCompletionSource<TResult>? own)
    {
        lock (_gate)
        {
            own = null;
            running = null;
            if (TryGet(key, out known))
            {
                return false;
            }

            if (_running.TryGetValue(key, out running))
            {
                return true;
            }

            own = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _running.Add(key, own.Task);
            return false;
        }
    }

    private async Task<TResult> EvaluateAsync(EvaluationKey key, Func<CancellationToken, Task<TResult>> evaluate, TaskCompletionSource<TResult> own, CancellationToken cancellationToken)
    {
        try
        {
            var result = await evaluate(cancellationToken).ConfigureAwait(false);
            Set(key, result);
            Leave(key);
            own.SetResult(result);
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Leave(key);
            own.SetCanceled(cancellationToken);
            throw;
        }
        catch (Exception exception)
        {
            Leave(key);
            own.SetException(exception);
            _ = own.Task.Exception;
            throw;
        }
    }

    private void Leave(EvaluationKey key)
    {
        lock (_gate)
        {
            _running.Remove(key);
        }
    }

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
