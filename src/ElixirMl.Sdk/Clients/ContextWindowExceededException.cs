namespace ElixirMl.Clients;

/// <summary>The prompt, or prompt and reply together, are longer than the model can hold.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class ContextWindowExceededException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="false"/>: the prompt must be shortened.</value>
    public override bool IsRetryable => false;
}
