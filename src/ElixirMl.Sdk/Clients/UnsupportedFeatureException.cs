namespace ElixirMl.Clients;

/// <summary>The model or the endpoint cannot do what an option asks for.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class UnsupportedFeatureException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="false"/>: the option must go, or another model be asked.</value>
    public override bool IsRetryable => false;
}
