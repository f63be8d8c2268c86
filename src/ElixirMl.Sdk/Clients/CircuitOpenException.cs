namespace ElixirMl.Clients;

/// <summary>The call was not made because too many calls before it failed.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error that opened the circuit, if known.</param>
public sealed class CircuitOpenException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="true"/>; <see cref="ModelClientException.RetryAfter"/> says when a call is let through again.</value>
    public override bool IsRetryable => true;
}
