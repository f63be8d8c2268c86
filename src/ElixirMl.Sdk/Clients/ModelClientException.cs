namespace ElixirMl.Clients;

/// <summary>A call to a model failed for a reason that lies outside the reply; the root of the family of client errors.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error of the provider's library, if any.</param>
public abstract class ModelClientException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the same call may succeed later.</summary>
    public abstract bool IsRetryable { get; }
}
