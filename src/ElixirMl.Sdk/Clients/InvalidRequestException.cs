namespace ElixirMl.Clients;

/// <summary>The provider refuses the request as it stands, for example because it does not know the model.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class InvalidRequestException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="false"/>: the request must be changed.</value>
    public override bool IsRetryable => false;
}
