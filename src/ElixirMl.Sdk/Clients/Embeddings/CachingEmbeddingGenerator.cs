using System.Globalization;
using System.Text;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Embeds a text that was embedded before without asking the model.</summary>
/// <remarks>
/// Text by text: of a list, only those that are not known are asked for, each once. The key is a hash of text, model, dimension and
/// namespace. In memory, what was used least recently goes first; on disk, if a folder is named, nothing goes. The usage is that of the
/// texts that were asked for. Requests with further options are not cached. Vectors are shared: do not write into them.
/// Belongs outside retries and limits. Thread-safe.
/// </remarks>
public sealed class CachingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingStore _store;
    private readonly string _namespace;
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
        _model = (innerGenerator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId;
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
        var found = new Dictionary<string, Embedding<float>>(StringComparer.Ordinal);
        var missing = texts.Distinct(StringComparer.Ordinal).Where(text => !Find(text, options, found)).ToArray();
        var asked = missing.Length == 0 ? null : await base.GenerateAsync(missing, options, cancellationToken).ConfigureAwait(false);
        Keep(missing, asked, options, found);
        return new(texts.Select(text => found[text])) { Usage = asked?.Usage, AdditionalProperties = asked?.AdditionalProperties };
    }

    private bool Find(string text, EmbeddingGenerationOptions? options, Dictionary<string, Embedding<float>> found)
    {
        if (_store.Find(KeyOf(text, options)) is not { } known)
        {
            return false;
        }

        found[text] = known;
        return true;
    }

    private void Keep(string[] texts, GeneratedEmbeddings<Embedding<float>>? made, EmbeddingGenerationOptions? options, Dictionary<string, Embedding<float>> found)
    {
        if ((made?.Count ?? 0) != texts.Length)
        {
            throw new InvalidOperationException($"The generator gave {made?.Count ?? 0} embeddings for {texts.Length} texts. Use a generator that gives one for each.");
        }

        for (var index = 0; index < texts.Length; index++)
        {
            _store.Keep(KeyOf(texts[index], options), made![index]);
            found[texts[index]] = made[index];
        }
    }

    // What comes before the text tells its own lengths, so that texts cannot flow into names.
    private ChatCacheKey KeyOf(string text, EmbeddingGenerationOptions? options)
    {
        var model = options?.ModelId ?? _model;
        return ChatCacheKey.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_namespace.Length}|{_namespace}|{model?.Length}|{model}|{options?.Dimensions}|{text}")));
    }
}
