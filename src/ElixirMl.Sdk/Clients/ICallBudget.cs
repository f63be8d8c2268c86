namespace ElixirMl.Clients;

/// <summary>A limit on calls, tokens or money that is checked before every call and so is never overrun.</summary>
/// <remarks>Thread-safe. Every call that was reserved is settled or released exactly once, also when it failed or was cancelled.</remarks>
public interface ICallBudget
{
    /// <summary>Sets aside what a call may use; waits while it does not fit because of what other calls have set aside.</summary>
    /// <param name="estimate">The most it can use.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="BudgetExceededException">What is left does not suffice even when all other calls have ended; nothing was reserved.</exception>
    ValueTask ReserveAsync(CallEstimate estimate, CancellationToken cancellationToken);

    /// <summary>Replaces what was set aside by what was used.</summary>
    /// <param name="estimate">The same as given to <see cref="ReserveAsync"/>.</param>
    /// <param name="usage">Tokens used; zero when the provider refused the call, the estimate when nobody knows.</param>
    /// <param name="cost">US dollars; <see langword="null"/> when a price is unknown.</param>
    void Settle(in CallEstimate estimate, TokenUsage usage, decimal? cost);

    /// <summary>Gives back what was set aside for a call that was not made after all.</summary>
    /// <param name="estimate">The same as given to <see cref="ReserveAsync"/>.</param>
    /// <remarks>Unless overridden, the call is settled as one that used nothing.</remarks>
    void Release(in CallEstimate estimate) => Settle(estimate, default, 0);
}
