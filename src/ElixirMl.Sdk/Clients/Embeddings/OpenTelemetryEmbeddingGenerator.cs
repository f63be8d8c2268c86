using ElixirMl.Clients.OpenTelemetry;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Traces and measures calls by the conventions of OpenTelemetry for generative AI, as <see cref="OpenTelemetryChatClient"/> does.</summary>
/// <remarks>Spans are named <c>embeddings {model}</c>; texts and vectors are never told. Costs next to nothing while nobody listens. Thread-safe.</remarks>
public sealed class OpenTelemetryEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly ObservedModel _model;
    private readonly TimeProvider _time;

    /// <summary>Traces the calls of a generator.</summary>
    /// <param name="innerGenerator">Makes the calls.</param>
    /// <param name="timeProvider">Clock of durations; the system's by default.</param>
    public OpenTelemetryEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, TimeProvider? timeProvider = null)
        : base(innerGenerator)
    {
        var metadata = innerGenerator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        _model = new(metadata?.ProviderName, metadata?.ProviderUri, metadata?.DefaultModelId);
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var call = ObservedCall.Begin(_model, options, _time);
        try
        {
            var made = await base.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
            call?.Answer(made);
            return made;
        }
        catch (Exception error) when (ObservedCall.IsFailure(error, cancellationToken))
        {
            call?.Fail(error);
            throw;
        }
    }
}
