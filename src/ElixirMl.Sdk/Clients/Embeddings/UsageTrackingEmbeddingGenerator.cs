using ElixirMl.Clients.Usage;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Books every call of a generator in a <see cref="UsageLedger"/>.</summary>
/// <remarks>
/// Prices come from the <see cref="IModelCatalog"/> of the generator. Outside a cache, requests whose texts were all known are counted
/// as hits at no cost; inside, they are not seen. Every call that was sent counts, also those that retries inside make of one. Thread-safe.
/// </remarks>
public sealed class UsageTrackingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly UsageLedger _ledger;
    private readonly CallPrices _prices;
    private readonly bool _isRepeating;
    private readonly string? _model;

    /// <summary>Books the calls of a generator.</summary>
    /// <param name="innerGenerator">Makes the calls, and knows the prices.</param>
    /// <param name="ledger">Receives every call; may be shared with chat clients.</param>
    public UsageTrackingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, UsageLedger ledger)
        : base(innerGenerator)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = ledger;
        _prices = new(innerGenerator.GetService(typeof(IModelCatalog)) as IModelCatalog);
        _isRepeating = innerGenerator.GetService(typeof(IRepeatingClient)) is not null;
        _model = (innerGenerator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId;
    }

    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var model = options?.ModelId ?? _model ?? _prices.Default;
        if (_isRepeating)
        {
            new Watcher(this, model).Enter();
        }

        try
        {
            var made = await base.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
            var isHit = made.AdditionalProperties?.ContainsKey(CallProperties.CacheHit) == true;
            _ledger.Book(model, isHit ? new(0, 0, 1, default, 0, 0) : _prices.Called(model, TokenUsage.From(made.Usage)));
            return made;
        }
        catch (Exception error)
        {
            BookFailure(model, error);
            throw;
        }
    }

    private void BookFailure(string? model, Exception error)
    {
        if (FailedCall.WasMade(error))
        {
            _ledger.Book(model, _prices.Failed(model, default, error));
        }
    }

    /// <summary>Books each call that failed and is made again inside.</summary>
    private sealed class Watcher(UsageTrackingEmbeddingGenerator generator, string? model) : CallWatch
    {
        protected override ValueTask BeginAgainAsync(Exception error, string? failed, CancellationToken cancellationToken)
        {
            generator.BookFailure(failed ?? model, error);
            return ValueTask.CompletedTask;
        }
    }
}
