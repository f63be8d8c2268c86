using System.Text;
using ElixirMl.Clients.RateLimiting;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Lets calls wait so that requests, tokens and concurrency stay within limits, as <see cref="RateLimitingChatClient"/> does.</summary>
/// <remarks>Belongs inside caches and retries. Thread-safe. What had to wait says how long in <see cref="CallProperties.Queued"/>.</remarks>
public sealed class RateLimitingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    // About what common tokenizers reach on English text.
    private const int BytesPerToken = 4;

    private readonly CallLimiter _limiter;
    private readonly bool _isRepeating;

    /// <summary>Limits the calls of a generator.</summary>
    /// <param name="innerGenerator">Called when it is a call's turn.</param>
    /// <param name="options">Read once.</param>
    /// <param name="timeProvider">Clock of the limits; the system's by default.</param>
    /// <exception cref="InvalidOperationException">The generator inside caches or retries: hits would use up the limits, further attempts would escape them.</exception>
    public RateLimitingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, RateLimitOptions options, TimeProvider? timeProvider = null)
        : base(innerGenerator)
    {
        ArgumentNullException.ThrowIfNull(options);
        LayerOrder.Refuse<CachingEmbeddingGenerator>(innerGenerator, "rate limit", "cache", "hits would use up the limit although no call is made");
        LayerOrder.Refuse<RetryingEmbeddingGenerator>(innerGenerator, "rate limit", "retries", "further attempts would escape the limit");
        _limiter = new(options, timeProvider ?? TimeProvider.System);
        _isRepeating = innerGenerator.GetService(typeof(IRepeatingClient)) is not null;
    }

    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);

        string[] texts = [.. values];
        var estimate = _limiter.CountsTokens ? _limiter.Estimate(texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text)) / BytesPerToken) : 0;
        using var turn = await _limiter.WaitAsync(estimate, cancellationToken).ConfigureAwait(false);
        var further = _isRepeating ? new FurtherTurns(_limiter, estimate) : null;
        further?.Enter();
        try
        {
            var made = await base.GenerateAsync(texts, options, cancellationToken).ConfigureAwait(false);
            made.AdditionalProperties = turn.Mark(made.AdditionalProperties);
            _limiter.Correct(estimate, TokenUsage.From(made.Usage).TotalTokens);
            return made;
        }
        catch (Exception error)
        {
            (further ?? new(_limiter, estimate)).Fail(error);
            throw;
        }
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
