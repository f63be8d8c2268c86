using System.Globalization;
using ElixirMl.Clients;

namespace ElixirMl.Optimizers;

/// <summary>Counts what an optimizer spends and refuses what would go beyond its budget.</summary>
/// <remarks>
/// Whether a batch of calls fits is decided so that it does not depend on the order in which they run: calls wait for
/// others to settle, and a batch counts as fitting only when each of its calls would have fitted as the very last one.
/// </remarks>
internal sealed class BudgetMeter : ICallBudget
{
    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _waiting = [];
    private readonly OptimizationBudget _budget;
    private readonly ICallBudget? _outer;
    private readonly TimeProvider _time;
    private readonly long _start;
    private Amount _used;
    private Amount _reserved;
    private Amount _largestSlack;
    private Amount _largestSlackEver;
    private bool _isSpent;

    public BudgetMeter(OptimizationBudget budget, TimeProvider time, ICallBudget? outer)
    {
        budget.Check();
        _budget = budget;
        _outer = outer;
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>Why a call was refused, if one was since the batch began.</summary>
    public string? Refusal { get; private set; }

    public bool IsTimeUp => _budget.MaxTime is { } limit && _time.GetElapsedTime(_start) >= limit;

    public BudgetUse Use
    {
        get
        {
            var (calls, tokens, cost) = Spent;
            return new(calls, tokens, cost, _time.GetElapsedTime(_start));
        }
    }

    public Amount Spent
    {
        get
        {
            lock (_lock)
            {
                return _used;
            }
        }
    }

    /// <summary>Cancels when the time is up.</summary>
    public CancellationTokenSource CreateDeadline()
    {
        var left = _budget.MaxTime is { } limit ? limit - _time.GetElapsedTime(_start) : Timeout.InfiniteTimeSpan;
        return new(_budget.MaxTime is null || left > TimeSpan.Zero ? left : TimeSpan.Zero, _time);
    }

    public void BeginBatch()
    {
        lock (_lock)
        {
            _largestSlack = default;
            Refusal = null;
        }
    }

    /// <returns>Whether everything since <see cref="BeginBatch"/> fits the budget in any order; afterwards nothing is affordable if not.</returns>
    public bool EndBatch()
    {
        lock (_lock)
        {
            Refusal ??= Excess(_used, _largestSlack);
            _isSpent |= Refusal is not null;
            return Refusal is null;
        }
    }

    /// <summary>Whether some more work is likely to fit.</summary>
    /// <param name="expected">What the work took on average so far; what calls may take at most is added.</param>
    public bool Affords(Amount expected)
    {
        lock (_lock)
        {
            return !_isSpent && Excess(_used, expected + _largestSlackEver) is null;
        }
    }

    public async ValueTask ReserveAsync(CallEstimate estimate, CancellationToken cancellationToken)
    {
        var amount = Bound(estimate);
        while (TryReserve(amount) is { } turn)
        {
            await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (_outer is not null)
            {
                await _outer.ReserveAsync(estimate, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            // Whatever the reason, the call is not made: give back what was set aside.
            Release(amount, default, error is BudgetExceededException ? error.Message : null);
            throw;
        }
    }

    public void Settle(in CallEstimate estimate, TokenUsage usage, decimal? cost)
    {
        var bound = Bound(estimate);
        Release(bound, new(1, usage.TotalTokens, cost ?? bound.Cost), null);
        _outer?.Settle(estimate, usage, cost);
    }

    // Null when reserved, otherwise what to wait for.
    private Task? TryReserve(Amount amount)
    {
        lock (_lock)
        {
            var now = _used + _reserved;
            if (Excess(now, amount) is null)
            {
                _reserved += amount;
                return null;
            }

            // Running calls give tokens and money back when they settle, but never a call.
            var atBest = _used + new Amount(_reserved.Calls, 0, 0);
            if (Excess(atBest, amount) is { } reason || _reserved.Calls == 0 || IsTimeUp)
            {
                Refusal ??= Excess(now, amount) ?? "The time is up.";
                throw new BudgetExceededException(Refusal);
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(turn);
            return turn.Task;
        }
    }

    private void Release(Amount reserved, Amount used, string? refusal)
    {
        TaskCompletionSource[] next;
        lock (_lock)
        {
            _reserved -= reserved;
            _used += used;
            _largestSlack = used.Calls == 0 ? _largestSlack : _largestSlack.Max(new(0, reserved.Tokens - used.Tokens, reserved.Cost - used.Cost));
            _largestSlackEver = _largestSlackEver.Max(_largestSlack);
            Refusal ??= refusal;
            next = [.. _waiting];
            _waiting.Clear();
        }

        Array.ForEach(next, static turn => turn.TrySetResult());
    }

    private Amount Bound(in CallEstimate estimate)
    {
        if (_budget.MaxTokens is not null && estimate.OutputTokens is null)
        {
            throw Refuse("A limit on tokens needs a limit on replies. Set MaxTokens on the predictor, or use a client that knows its models.");
        }

        if (_budget.MaxCost is not null && estimate.Cost is null)
        {
            throw Refuse("A limit on money needs the price of the model and a limit on replies. Set MaxTokens on the predictor and use a client that knows its models' prices.");
        }

        return new(1, estimate.InputTokens + (estimate.OutputTokens ?? 0), estimate.Cost ?? 0);
    }

    private BudgetExceededException Refuse(string reason)
    {
        lock (_lock)
        {
            Refusal ??= reason;
        }

        return new(reason);
    }

    private string? Excess(Amount used, Amount more)
    {
        var sum = used + more;
        return IsTimeUp ? Text($"The time of {_budget.MaxTime!.Value.TotalSeconds:0.###} s is up.")
            : sum.Calls > _budget.MaxCalls ? Text($"The budget does not allow another call: {used.Calls} of {_budget.MaxCalls} calls are used.")
            : sum.Tokens > _budget.MaxTokens ? Text($"The budget of {_budget.MaxTokens} tokens does not allow another call: {used.Tokens} are used and the call may take {more.Tokens}.")
            : sum.Cost > _budget.MaxCost ? Text($"The budget of ${_budget.MaxCost:0.######} does not allow another call: ${used.Cost:0.######} are used and the call may cost ${more.Cost:0.######}.")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Calls, tokens and US dollars.</summary>
    public readonly record struct Amount(long Calls, long Tokens, decimal Cost)
    {
        public static Amount operator +(Amount left, Amount right) => new(left.Calls + right.Calls, left.Tokens + right.Tokens, left.Cost + right.Cost);

        public static Amount operator -(Amount left, Amount right) => new(left.Calls - right.Calls, left.Tokens - right.Tokens, left.Cost - right.Cost);

        public Amount Max(Amount other) => new(Math.Max(Calls, other.Calls), Math.Max(Tokens, other.Tokens), Math.Max(Cost, other.Cost));
    }
}
