using ElixirMl.Clients.Caching;
using ElixirMl.Clients.CircuitBreaking;
using ElixirMl.Clients.RateLimiting;
using ElixirMl.Clients.Retrying;
using ElixirMl.Clients.Usage;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Layers around an embedding generator; each call wraps what is before it, so the last one is the outermost.</summary>
public static class EmbeddingGeneratorExtensions
{
    /// <summary>Wraps a generator in a <see cref="CachingEmbeddingGenerator"/>. Outermost: what is known needs no other layer.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="options">The defaults when <see langword="null"/>; a folder makes it outlive the process.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithCache(this IEmbeddingGenerator<string, Embedding<float>> generator, CacheOptions? options = null) =>
        new CachingEmbeddingGenerator(generator, options);

    /// <summary>Wraps a generator in a <see cref="RetryingEmbeddingGenerator"/>. Inside the cache; the ledger books each attempt on either side.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="options">The defaults when <see langword="null"/>.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithRetry(this IEmbeddingGenerator<string, Embedding<float>> generator, RetryOptions? options = null) =>
        new RetryingEmbeddingGenerator(generator, options);

    /// <summary>Wraps a generator in a <see cref="CircuitBreakingEmbeddingGenerator"/>. Inside caches and retries.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="options">The defaults when <see langword="null"/>.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithCircuitBreaker(this IEmbeddingGenerator<string, Embedding<float>> generator, CircuitBreakerOptions? options = null) =>
        new CircuitBreakingEmbeddingGenerator(generator, options);

    /// <summary>Wraps a generator in a <see cref="UsageTrackingEmbeddingGenerator"/>. Outside the cache it counts hits too.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="ledger">May be shared with chat clients.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithLedger(this IEmbeddingGenerator<string, Embedding<float>> generator, UsageLedger ledger) =>
        new UsageTrackingEmbeddingGenerator(generator, ledger);

    /// <summary>Wraps a generator in a <see cref="RateLimitingEmbeddingGenerator"/>. Inside caches and retries.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="options">At least one limit.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithRateLimit(this IEmbeddingGenerator<string, Embedding<float>> generator, RateLimitOptions options) =>
        new RateLimitingEmbeddingGenerator(generator, options);

    /// <summary>Wraps a generator in an <see cref="OpenTelemetryEmbeddingGenerator"/>. Outermost it sees what the caller sees; innermost, each attempt.</summary>
    /// <param name="generator">Any generator.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> WithOpenTelemetry(this IEmbeddingGenerator<string, Embedding<float>> generator) =>
        new OpenTelemetryEmbeddingGenerator(generator);
}
