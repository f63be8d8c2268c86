using ElixirMl.Clients.Usage;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Books every call of a generator in a <see cref="UsageLedger"/>.</summary>
/// <remarks>
/// Prices come from the <see cref="IModelCatalog"/> of the generator. Belongs inside caches: texts that were known make no call.
/// Thread-safe.
/// </remarks>
public sealed class UsageTrackingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly UsageLedger _ledger;
    private readonly IModelCatalog? _catalog;
    private readonly string? _model;

    /// <summary>Books the calls of a generator.</summary>
    /// <param name="innerGenerator">Makes the calls, and knows the prices.</param>
    /// <param name="ledger">Receives every call; may be shared with chat clients.</param>
    public UsageTrackingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, UsageLedger ledger)
        : base(innerGenerator)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = ledger;
        _catalog = innerGenerator.GetService(typeof(IModelCatalog)) as IModelCatalog;
        _model = (innerGenerator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId;
    }

    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var model = options?.ModelId ?? _model;
        try
        {
            var made = await base.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
            var usage = TokenUsage.From(made.Usage);
            var cost = usage.TotalTokens == 0 ? 0 : (model is null ? _catalog?.Default : _catalog?.Find(model))?.CostOf(usage);
            _ledger.Book(model, new(1, 0, 0, usage, cost ?? 0, cost is null ? 1 : 0));
            return made;
        }
        catch
        {
            _ledger.Book(model, new(1, 1, 0, default, 0, 0));
            throw;
        }
    }
}
