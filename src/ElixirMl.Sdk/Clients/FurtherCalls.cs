namespace ElixirMl.Clients;

/// <summary>Tells budgets, rate limits and ledgers that one call, as they see it, becomes several at the model.</summary>
/// <remarks>Whoever repeats a call announces it here and marks itself an <see cref="IRepeatingClient"/>. Costs nothing where nobody listens.</remarks>
public static class FurtherCalls
{
    /// <summary>Says that a call has failed and is to be made again; waits until limits and budgets allow that.</summary>
    /// <param name="error">How the call failed.</param>
    /// <param name="model">Name of the model that failed; <see langword="null"/> when it is the one the request names.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="BudgetExceededException">The further call must not be made.</exception>
    /// <exception cref="RateLimitedException">Too many calls wait; the further call must not be made.</exception>
    public static ValueTask AnnounceAsync(Exception error, string? model = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(error);
        return CallWatch.Current?.HearAsync(error, model, cancellationToken) ?? ValueTask.CompletedTask;
    }
}
