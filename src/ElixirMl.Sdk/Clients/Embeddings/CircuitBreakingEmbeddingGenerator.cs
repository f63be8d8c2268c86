using ElixirMl.Clients.CircuitBreaking;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Stops calling a provider that keeps failing, for a while, as <see cref="CircuitBreakingChatClient"/> does.</summary>
/// <remarks>Belongs inside caches, whose hits would hide failures, and inside retries, so that each attempt counts. Thread-safe.</remarks>
public sealed class CircuitBreakingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly CallCircuit _circuit;

    /// <summary>Watches the calls of a generator.</summary>
    /// <param name="innerGenerator">Called while the circuit is closed.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="timeProvider">Clock of samples and breaks; the system's by default.</param>
    /// <exception cref="InvalidOperationException">The generator inside caches: hits would hide failures, and an open circuit would refuse hits.</exception>
    public CircuitBreakingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, CircuitBreakerOptions? options = null, TimeProvider? timeProvider = null)
        : base(innerGenerator)
    {
        LayerOrder.Refuse<CachingEmbeddingGenerator>(innerGenerator, "circuit breaker", "cache", "hits would hide failures, and an open circuit would refuse hits");
        _circuit = new(options ?? new(), timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    /// <exception cref="CircuitOpenException">No call was made.</exception>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        await _circuit.RunAsync(
            static (state, token) => new ValueTask<GeneratedEmbeddings<Embedding<float>>>(state.Generator.AskAsync(state.Values, state.Options, token)),
            (Generator: this, Values: values, Options: options),
            cancellationToken).ConfigureAwait(false);

    private Task<GeneratedEmbeddings<Embedding<float>>> AskAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options, CancellationToken cancellationToken) =>
        base.GenerateAsync(values, options, cancellationToken);
}
