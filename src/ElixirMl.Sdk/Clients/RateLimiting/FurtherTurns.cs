namespace ElixirMl.Clients.RateLimiting;

/// <summary>Lets each further call that layers inside make of one call wait for the limits too.</summary>
internal sealed class FurtherTurns(CallLimiter limiter, int estimate) : CallWatch
{
    private bool _isWaiting;

    /// <summary>Gives back what the last call has surely not used; one that still waits has taken nothing.</summary>
    public void Fail(Exception error)
    {
        if (!_isWaiting)
        {
            limiter.Fail(estimate, error);
        }
    }

    protected override async ValueTask BeginAgainAsync(Exception error, string? model, CancellationToken cancellationToken)
    {
        limiter.Fail(estimate, error);
        _isWaiting = true;
        await limiter.WaitAgainAsync(estimate, cancellationToken).ConfigureAwait(false);
        _isWaiting = false;
    }
}
