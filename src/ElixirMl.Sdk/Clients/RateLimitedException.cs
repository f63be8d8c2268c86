namespace ElixirMl.Clients;

/// <summary>The provider takes no more calls for now: too many requests or tokens in too short a time.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class RateLimitedException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="true"/>.</value>
    public override bool IsRetryable => true;
}
