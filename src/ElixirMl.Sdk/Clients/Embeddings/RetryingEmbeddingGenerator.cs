using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Tries to embed again when the error says that this may help, as <see cref="RetryingChatClient"/> does.</summary>
/// <remarks>Belongs inside caches. Thread-safe.</remarks>
public sealed class RetryingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>, IRepeatingClient
{
    private readonly RetryPipeline _pipeline;

    /// <summary>Tries the calls of a generator again.</summary>
    /// <param name="innerGenerator">Makes each attempt.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="timeProvider">Clock of waits; the system's by default.</param>
    /// <param name="logger">Gets one line per further attempt; never texts.</param>
    public RetryingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, RetryOptions? options = null, TimeProvider? timeProvider = null, ILogger<RetryingEmbeddingGenerator>? logger = null)
        : base(innerGenerator) => _pipeline = new(options ?? new(), timeProvider ?? TimeProvider.System, logger);

    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);

        string[] texts = [.. values];
        return (await _pipeline.RunAsync(token => new ValueTask<GeneratedEmbeddings<Embedding<float>>>(base.GenerateAsync(texts, options, token)), cancellationToken).ConfigureAwait(false)).Result;
    }
}
