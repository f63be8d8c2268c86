namespace ElixirMl.Clients;

/// <summary>A call to a model failed for a reason that lies outside the reply; the root of the family of client errors.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error of the provider's library, if any.</param>
public abstract class ModelClientException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the same call may succeed later; known from the type.</summary>
    public abstract bool IsRetryable { get; }

    /// <summary>How long the provider asks to wait before the next call.</summary>
    /// <value>Default: <see langword="null"/>, it did not say. Never negative.</value>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the call failed before anything was sent: then it counts as no call in budgets and ledgers.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IsUnsent { get; init; }
}
