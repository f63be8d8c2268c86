using System.Text;
using ElixirMl.Clients.RateLimiting;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Lets calls wait so that requests, tokens and concurrency stay within limits, as <see cref="RateLimitingChatClient"/> does.</summary>
/// <remarks>Belongs inside caches and retries. Thread-safe. What had to wait says how long in <see cref="CallProperties.Queued"/>.</remarks>
public sealed class RateLimitingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly CallLimiter _limiter;

    /// <summary>Limits the calls of a generator.</summary>
    /// <param name="innerGenerator">Called when it is a call's turn.</param>
    /// <param name="options">Read once.</param>
    /// <param name="timeProvider">Measures how long calls wait; the system's clock by default.</param>
    /// <exception cref="InvalidOperationException">The generator inside caches or retries: hits would use up the limits, further attempts would escape them.</exception>
    public RateLimitingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, RateLimitOptions options, TimeProvider? timeProvider = null)
        : base(innerGenerator)
    {
        ArgumentNullException.ThrowIfNull(options);
        LayerOrder.Refuse<CachingEmbeddingGenerator>(innerGenerator, "rate limit", "cache", "hits would use up the limit although no call is made");
        LayerOrder.Refuse<RetryingEmbeddingGenerator>(innerGenerator, "rate limit", "retries", "further attempts would escape the limit");
        _limiter = new(options, timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);

        string[] texts = [.. values];
        var estimate = _limiter.CountsTokens ? _limiter.Estimate(texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text)), 0) : 0;
        using var turn = await _limiter.WaitAsync(estimate, cancellationToken).ConfigureAwait(false);
        var made = await base.GenerateAsync(texts, options, cancellationToken).ConfigureAwait(false);
        made.AdditionalProperties = turn.Mark(made.AdditionalProperties);
        _limiter.Correct(estimate, TokenUsage.From(made.Usage).TotalTokens);
        return made;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limiter.Dispose();
        }

        base.Dispose(disposing);
    }
}
