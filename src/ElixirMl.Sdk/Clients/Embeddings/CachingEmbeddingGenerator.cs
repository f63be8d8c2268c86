using System.Globalization;
using System.Text;
using ElixirMl.Clients.Caching;
using ElixirMl.Concurrency;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Embeds a text that was embedded before without asking the model.</summary>
/// <remarks>
/// Text by text: of a list, only those that are not known are asked for, each once. The key is a hash of text, provider, model, dimension
/// and namespace. In memory, what was used least recently goes first; on disk, if a folder is named, nothing goes. The usage is that of the
/// texts that this request asked for. A text that another request is asking for at the time is not asked for again. Requests with
/// further options are not cached. Each caller gets embeddings of its own, whose vectors are shared.
/// Belongs outside retries and limits. Thread-safe.
/// </remarks>
public sealed class CachingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly SingleFlight<ChatCacheKey, Embedding<float>> _flights = new();
    private readonly EmbeddingStore _store;
    private readonly string _namespace;
    private readonly string? _provider;
    private readonly string? _model;

    /// <summary>Puts a cache before a generator.</summary>
    /// <param name="innerGenerator">Asked for what is not known.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="timeProvider">Clock of lifetimes; the system's by default.</param>
    /// <param name="logger">Gets warnings, never texts.</param>
    public CachingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, CacheOptions? options = null, TimeProvider? timeProvider = null, ILogger<CachingEmbeddingGenerator>? logger = null)
        : base(innerGenerator)
    {
        options ??= new();
        options.Check();
        _store = new(options, timeProvider ?? TimeProvider.System, GuardedLogger.Of(logger));
        _namespace = options.Namespace;
        var metadata = innerGenerator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        (_provider, _model) = (metadata?.ProviderName, metadata?.DefaultModelId);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The generator inside did not give one embedding for each text.</exception>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);

        if (options is { RawRepresentationFactory: not null } or { AdditionalProperties.Count: > 0 })
        {
            return await base.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
        }

        string[] texts = [.. values];
        var batch = new EmbeddingBatch();
        var found = texts.Distinct(StringComparer.Ordinal).ToDictionary(static text => text, text => FindAsync(text, options, batch, cancellationToken), StringComparer.Ordinal);
        _ = batch.SendAsync((missing, abandoned) => base.GenerateAsync(missing, options, abandoned));
        await Task.WhenAll(found.Values).ConfigureAwait(false);
        var made = new GeneratedEmbeddings<Embedding<float>>(texts.Length) { Usage = batch.Made?.Usage, AdditionalProperties = batch.Made?.AdditionalProperties };
        if (batch.Made is null && texts.Length > 0)
        {
            (made.AdditionalProperties ??= [])[CallProperties.CacheHit] = true;
        }

        foreach (var text in texts)
        {
            made.Add(Copy(await found[text].ConfigureAwait(false)));
        }

        return made;
    }

    private Task<Embedding<float>> FindAsync(string text, EmbeddingGenerationOptions? options, EmbeddingBatch batch, CancellationToken cancellationToken)
    {
        var key = KeyOf(text, options);
        return _store.Find(key) is { } known ? Task.FromResult(known) : JoinAsync(key, text, batch, cancellationToken);
    }

    // Whoever comes first puts the text into the own batch at once, before that is sent.
    private async Task<Embedding<float>> JoinAsync(ChatCacheKey key, string text, EmbeddingBatch batch, CancellationToken cancellationToken)
    {
        var (embedding, _) = await _flights.RunAsync(key, AskAsync, cancellationToken).ConfigureAwait(false);
        return embedding;

        async Task<Embedding<float>> AskAsync(CancellationToken abandoned)
        {
            // Between the look at the store and this one an equal request may have ended.
            if (_store.Find(key) is { } known)
            {
                return known;
            }

            var made = await batch.AddAsync(text, abandoned).ConfigureAwait(false);
            _store.Keep(key, made);
            return made;
        }
    }

    private static Embedding<float> Copy(Embedding<float> embedding) =>
        new(embedding.Vector) { CreatedAt = embedding.CreatedAt, ModelId = embedding.ModelId, AdditionalProperties = embedding.AdditionalProperties?.Clone() };

    // What comes before the text tells its own lengths, so that texts cannot flow into names.
    private ChatCacheKey KeyOf(string text, EmbeddingGenerationOptions? options)
    {
        var model = options?.ModelId ?? _model;
        return ChatCacheKey.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_namespace.Length}|{_namespace}|{_provider?.Length}|{_provider}|{model?.Length}|{model}|{options?.Dimensions}|{text}")));
    }
}
