namespace ElixirMl.Clients;

/// <summary>The provider did not answer in time.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class ModelTimeoutException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="true"/>.</value>
    public override bool IsRetryable => true;
}
