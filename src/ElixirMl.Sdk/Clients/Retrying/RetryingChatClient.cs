using System.Runtime.CompilerServices;
using ElixirMl.Clients.CircuitBreaking;
using ElixirMl.Clients.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Retrying;

/// <summary>Tries a failed call again when its error says that this may help.</summary>
/// <remarks>
/// Errors that are not <see cref="ModelClientException.IsRetryable"/>, cancellation, exceeded budgets and open circuits pass at once.
/// Waits are as long as the provider asks, else they double, with jitter. A stream is tried again only before its first
/// update. The number of further attempts stands under <see cref="CallProperties.Retries"/>.
/// Belongs outside limits, budgets and circuit breakers, so that each attempt counts there; caches fit on either side.
/// Thread-safe. Waits are those of Polly.
/// </remarks>
public sealed class RetryingChatClient : DelegatingChatClient, IRepeatingClient
{
    private readonly RetryPipeline _pipeline;

    /// <summary>Tries the calls of a client again.</summary>
    /// <param name="innerClient">Makes each attempt.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="timeProvider">Clock of waits; the system's by default.</param>
    /// <param name="logger">Gets one line per further attempt; never prompts or replies.</param>
    /// <exception cref="InvalidOperationException">The client inside retries already, or <see cref="RetryOptions.AttemptTimeout"/> stands outside a circuit breaker or routes.</exception>
    public RetryingChatClient(IChatClient innerClient, RetryOptions? options = null, TimeProvider? timeProvider = null, ILogger<RetryingChatClient>? logger = null)
        : base(innerClient)
    {
        options ??= new();
        LayerOrder.RefuseSecond<RetryingChatClient>(innerClient, "retry", "the attempts of one would be multiplied by those of the other");
        RefuseTimeout<CircuitBreakingChatClient>(innerClient, options, "circuit breaker", "the circuit breaker would take it for a cancellation");
        RefuseTimeout<FailoverChatClient>(innerClient, options, "routes", "the first provider that hangs would use up the time of all others");
        _pipeline = new(options, timeProvider ?? TimeProvider.System, logger);
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var (response, retries) = await _pipeline.RunAsync(token => new ValueTask<ChatResponse>(base.GetResponseAsync(list, options, token)), cancellationToken).ConfigureAwait(false);
        if (retries > 0)
        {
            (response.AdditionalProperties ??= [])[CallProperties.Retries] = retries;
        }

        return response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var (stream, retries) = await _pipeline.RunAsync(attempt => BeginAsync(list, options, attempt, cancellationToken), cancellationToken).ConfigureAwait(false);
        await using var end = stream.ConfigureAwait(false);
        if (stream.HasFirst && retries > 0)
        {
            (stream.Updates.Current.AdditionalProperties ??= [])[CallProperties.Retries] = retries;
        }

        for (var hasMore = stream.HasFirst; hasMore; hasMore = await stream.Updates.MoveNextAsync().ConfigureAwait(false))
        {
            yield return stream.Updates.Current;
        }
    }

    private static void RefuseTimeout<TInner>(IChatClient inner, RetryOptions options, string other, string why)
        where TInner : class, IChatClient
    {
        if (options.AttemptTimeout is not null && inner.GetService(typeof(TInner)) is not null)
        {
            throw new InvalidOperationException($"The AttemptTimeout of the retry stands outside the {other}: {why}. Leave it out, and add a timeout (UseTimeout) next to the model.");
        }
    }

    // The limit of an attempt holds until the first update; from then on only the caller stops the stream.
    private async ValueTask<BegunStream> BeginAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken attempt, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await using var limit = attempt.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), stop).ConfigureAwait(false);
            var (updates, hasFirst) = await base.GetStreamingResponseAsync(messages, options, stop.Token).BeginAsync(stop.Token).ConfigureAwait(false);
            return new(updates, stop, hasFirst);
        }
        catch
        {
            stop.Dispose();
            throw;
        }
    }

    private readonly record struct BegunStream(IAsyncEnumerator<ChatResponseUpdate> Updates, CancellationTokenSource Stop, bool HasFirst) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Updates.DisposeAsync().ConfigureAwait(false);
            Stop.Dispose();
        }
    }
}
