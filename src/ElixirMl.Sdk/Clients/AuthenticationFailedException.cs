namespace ElixirMl.Clients;

/// <summary>The provider does not accept the API key, or the key may not do this.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class AuthenticationFailedException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="false"/>: the key must be changed.</value>
    public override bool IsRetryable => false;
}
