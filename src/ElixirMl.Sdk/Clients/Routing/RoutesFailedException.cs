namespace ElixirMl.Clients.Routing;

/// <summary>Every provider that could be asked failed.</summary>
/// <param name="message">Names each provider and its error.</param>
/// <param name="errors">One for each provider, in the order they were asked.</param>
public sealed class RoutesFailedException(string message, IReadOnlyList<Exception> errors) : ModelClientException(message, new AggregateException(errors))
{
    /// <summary>The error of each provider, in the order they were asked.</summary>
    public IReadOnlyList<Exception> Errors { get; } = errors;

    /// <inheritdoc/>
    /// <value><see langword="true"/> when it is for one of the providers.</value>
    public override bool IsRetryable => Errors.Any(static error => error is ModelClientException { IsRetryable: true });
}
