using System.Globalization;

namespace ElixirMl.Clients.Budgets;

/// <summary>Limits on calls, tokens and money that are never overrun: the most a call can use is set aside before it is made.</summary>
/// <remarks>Thread-safe. A call that does not fit only because of what running calls have set aside waits for them.</remarks>
public sealed class CallBudget : ICallBudget
{
    private readonly Lock _gate = new();
    private readonly List<TaskCompletionSource> _waiting = [];
    private readonly long? _maxCalls;
    private readonly long? _maxTokens;
    private readonly decimal? _maxCost;
    private Amount _used;
    private Amount _reserved;

    /// <summary>Creates a budget.</summary>
    /// <param name="limits">Read once; at least one limit.</param>
    public CallBudget(CallLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        limits.Check();
        (_maxCalls, _maxTokens, _maxCost) = (limits.MaxCalls, limits.MaxTokens, limits.MaxCost);
    }

    /// <summary>Calls that were made.</summary>
    public long Calls => Used.Calls;

    /// <summary>Tokens they used.</summary>
    public long Tokens => Used.Tokens;

    /// <summary>US dollars they cost; a call of unknown price counts with the most it could cost.</summary>
    public decimal Cost => Used.Cost;

    private Amount Used
    {
        get
        {
            lock (_gate)
            {
                return _used;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask ReserveAsync(CallEstimate estimate, CancellationToken cancellationToken)
    {
        var amount = Bound(estimate);
        while (TryReserve(amount) is { } turn)
        {
            await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Settle(in CallEstimate estimate, TokenUsage usage, decimal? cost)
    {
        var bound = Bound(estimate);
        Replace(bound, new(1, usage.TotalTokens, cost ?? bound.Cost));
    }

    /// <inheritdoc/>
    public void Release(in CallEstimate estimate) => Replace(Bound(estimate), default);

    private void Replace(Amount reserved, Amount used)
    {
        TaskCompletionSource[] next;
        lock (_gate)
        {
            _reserved -= reserved;
            _used += used;
            next = [.. _waiting];
            _waiting.Clear();
        }

        Array.ForEach(next, static turn => turn.TrySetResult());
    }

    // Null when reserved, otherwise what to wait for.
    private Task? TryReserve(Amount amount)
    {
        lock (_gate)
        {
            if (Excess(_used + _reserved, amount) is null)
            {
                _reserved += amount;
                return null;
            }

            // Running calls may give tokens and money back, but never a call.
            if (_reserved.Calls == 0 || Excess(_used + new Amount(_reserved.Calls, 0, 0), amount) is not null)
            {
                throw new BudgetExceededException(Excess(_used + _reserved, amount)!);
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(turn);
            return turn.Task;
        }
    }

    private Amount Bound(in CallEstimate estimate)
    {
        if (_maxTokens is not null && estimate.OutputTokens is null)
        {
            throw new BudgetExceededException("A limit on tokens needs a limit on replies. Set MaxOutputTokens, or use a client that knows its models.");
        }

        if (_maxCost is not null && estimate.Cost is null)
        {
            throw new BudgetExceededException("A limit on money needs the price of the model and a limit on replies. Set MaxOutputTokens, and use a client that knows its models' prices.");
        }

        return new(1, estimate.InputTokens + (estimate.OutputTokens ?? 0), estimate.Cost ?? 0);
    }

    private string? Excess(Amount used, Amount more)
    {
        var sum = used + more;
        return sum.Calls > _maxCalls ? Text($"The budget does not allow another call: {used.Calls} of {_maxCalls} calls are used.")
            : sum.Tokens > _maxTokens ? Text($"The budget of {_maxTokens} tokens does not allow another call: {used.Tokens} are used and the call may take {more.Tokens}.")
            : sum.Cost > _maxCost ? Text($"The budget of ${_maxCost:0.######} does not allow another call: ${used.Cost:0.######} are used and the call may cost ${more.Cost:0.######}.")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Amount(long Calls, long Tokens, decimal Cost)
    {
        public static Amount operator +(Amount left, Amount right) => new(left.Calls + right.Calls, left.Tokens + right.Tokens, left.Cost + right.Cost);

        public static Amount operator -(Amount left, Amount right) => new(left.Calls - right.Calls, left.Tokens - right.Tokens, left.Cost - right.Cost);
    }
}
