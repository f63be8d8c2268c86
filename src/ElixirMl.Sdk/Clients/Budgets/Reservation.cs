namespace ElixirMl.Clients.Budgets;

/// <summary>What is set aside in a budget for one call, and for each further call that layers inside make of it.</summary>
internal sealed class Reservation(ICallBudget budget, CallEstimate estimate) : CallWatch
{
    private bool _isOpen;

    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        await budget.ReserveAsync(estimate, cancellationToken).ConfigureAwait(false);
        _isOpen = true;
    }

    public void Settle(TokenUsage reported, ModelInfo? model)
    {
        var used = estimate.Complete(reported);
        Settle(used, reported.TotalTokens == 0 ? estimate.Cost : model?.CostOf(used));
    }

    /// <summary>Settles a call that a cache answered.</summary>
    public void SettleHit() => Settle(default(TokenUsage), 0);

    public void Fail(Exception error)
    {
        if (!FailedCall.WasMade(error))
        {
            Release();
        }
        else if (FailedCall.IsFree(error))
        {
            Settle(default(TokenUsage), 0);
        }
        else
        {
            Abandon();
        }
    }

    /// <summary>Settles a call of which nobody knows what it used with the most it can have used; nothing to do when it is settled.</summary>
    public void Abandon() => Settle(new TokenUsage(estimate.InputTokens, estimate.OutputTokens ?? 0), estimate.Cost);

    protected override ValueTask BeginAgainAsync(Exception error, string? model, CancellationToken cancellationToken)
    {
        Fail(error);
        return BeginAsync(cancellationToken);
    }

    private void Settle(TokenUsage usage, decimal? cost)
    {
        if (_isOpen)
        {
            _isOpen = false;
            budget.Settle(estimate, usage, cost);
        }
    }

    private void Release()
    {
        if (_isOpen)
        {
            _isOpen = false;
            budget.Release(estimate);
        }
    }
}
