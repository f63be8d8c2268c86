namespace ElixirMl.Clients;

/// <summary>A limit on calls, tokens or money that is checked before every call and so is never overrun.</summary>
/// <remarks>Thread-safe. Every call that was reserved is settled exactly once, also when it failed or was cancelled.</remarks>
public interface ICallBudget
{
    /// <summary>Sets aside what a call may use.</summary>
    /// <param name="estimate">The most it can use.</param>
    /// <exception cref="BudgetExceededException">What is left does not suffice; nothing was reserved.</exception>
    void Reserve(in CallEstimate estimate);

    /// <summary>Replaces what was set aside by what was used.</summary>
    /// <param name="estimate">The same as given to <see cref="Reserve"/>.</param>
    /// <param name="usage">Tokens used; zero when the call failed.</param>
    /// <param name="cost">US dollars; <see langword="null"/> when a price is unknown.</param>
    void Settle(in CallEstimate estimate, TokenUsage usage, decimal? cost);
}
