using System.Runtime.CompilerServices;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.CircuitBreaking;

/// <summary>Stops calling a provider that keeps failing, for a while.</summary>
/// <remarks>
/// Only errors that are <see cref="ModelClientException.IsRetryable"/> count, and connections that other clients report as broken: a
/// bad request or a cancellation says nothing about the provider. For time limits, add a timeout inside.
/// While the circuit is open, calls fail at once as <see cref="CircuitOpenException"/>, which a router answers by asking the next
/// provider. Of a stream, only the beginning counts. Belongs inside caches. Thread-safe. The circuit is Polly's.
/// </remarks>
public sealed class CircuitBreakingChatClient : DelegatingChatClient
{
    private readonly CallCircuit _circuit;

    /// <summary>Watches the calls of a client.</summary>
    /// <param name="innerClient">Called while the circuit is closed.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="timeProvider">Clock of samples and breaks; the system's by default.</param>
    /// <exception cref="InvalidOperationException">The client inside caches: hits would hide failures, and an open circuit would refuse hits.</exception>
    public CircuitBreakingChatClient(IChatClient innerClient, CircuitBreakerOptions? options = null, TimeProvider? timeProvider = null)
        : base(innerClient)
    {
        LayerOrder.Refuse<CachingChatClient>(innerClient, "circuit breaker", "cache", "hits would hide failures, and an open circuit would refuse hits");
        _circuit = new(options ?? new(), timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    /// <exception cref="CircuitOpenException">No call was made.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        return await _circuit.RunAsync(
            static (state, token) => new ValueTask<ChatResponse>(state.Client.AskAsync(state.Messages, state.Options, token)),
            (Client: this, Messages: messages, Options: options),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="CircuitOpenException">No call was made.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var end = updates.ConfigureAwait(false);
        var hasMore = await _circuit.RunAsync(static (updates, _) => updates.MoveNextAsync(), updates, cancellationToken).ConfigureAwait(false);
        while (hasMore)
        {
            yield return updates.Current;
            hasMore = await updates.MoveNextAsync().ConfigureAwait(false);
        }
    }

    private Task<ChatResponse> AskAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
        base.GetResponseAsync(messages, options, cancellationToken);
}
