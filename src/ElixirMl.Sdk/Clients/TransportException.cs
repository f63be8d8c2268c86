namespace ElixirMl.Clients;

/// <summary>The provider could not be reached, or the connection broke.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class TransportException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="true"/>.</value>
    public override bool IsRetryable => true;
}
