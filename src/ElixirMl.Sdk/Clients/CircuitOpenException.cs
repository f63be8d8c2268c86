namespace ElixirMl.Clients;

/// <summary>The call was not made because too many calls before it failed.</summary>
public sealed class CircuitOpenException : ModelClientException
{
    /// <summary>Creates the error of a call that was not made.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The error that opened the circuit, if known.</param>
    public CircuitOpenException(string message, Exception? innerException = null)
        : base(message, innerException) => IsUnsent = true;

    /// <inheritdoc/>
    /// <value>Always <see langword="true"/>; <see cref="ModelClientException.RetryAfter"/> says when a call is let through again.</value>
    public override bool IsRetryable => true;
}
