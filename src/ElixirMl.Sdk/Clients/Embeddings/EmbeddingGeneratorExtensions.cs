using ElixirMl.Clients.Retrying;
using ElixirMl.Clients.Usage;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Layers around an embedding generator; each call wraps what is before it, so the last one is the outermost.</summary>
public static class EmbeddingGeneratorExtensions
{
    /// <summary>Wraps a generator in a <see cref="CachingEmbeddingGenerator"/>. Outermost: what is known needs no other layer.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="maxEntries">Embeddings kept; 1 to 10 000 000.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithCache(this IEmbeddingGenerator<string, Embedding<float>> generator, int maxEntries = 10_000) =>
        new CachingEmbeddingGenerator(generator, maxEntries);

    /// <summary>Wraps a generator in a <see cref="RetryingEmbeddingGenerator"/>. Inside the cache; outside the ledger to have each attempt booked.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="options">The defaults when <see langword="null"/>.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithRetry(this IEmbeddingGenerator<string, Embedding<float>> generator, RetryOptions? options = null) =>
        new RetryingEmbeddingGenerator(generator, options);

    /// <summary>Wraps a generator in a <see cref="UsageTrackingEmbeddingGenerator"/>. Inside the cache.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="ledger">May be shared with chat clients.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithLedger(this IEmbeddingGenerator<string, Embedding<float>> generator, UsageLedger ledger) =>
        new UsageTrackingEmbeddingGenerator(generator, ledger);
}
