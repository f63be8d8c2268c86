namespace ElixirMl.Clients;

/// <summary>The account has no credit left, or is not set up for payment.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="innerException">The error below, if any.</param>
public sealed class BillingException(string message, Exception? innerException = null) : ModelClientException(message, innerException)
{
    /// <inheritdoc/>
    /// <value>Always <see langword="false"/>: someone has to pay first.</value>
    public override bool IsRetryable => false;
}
