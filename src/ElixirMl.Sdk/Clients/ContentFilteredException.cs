namespace ElixirMl.Clients;

/// <summary>The provider refuses the prompt because of its contents.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class ContentFilteredException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="false"/>: the prompt must be changed.</value>
    public override bool IsRetryable => false;
}
