using System.Globalization;
using System.Text;
using ElixirMl.Clients.Caching;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Embeds a text that was embedded before without asking the model.</summary>
/// <remarks>
/// Text by text: of a list, only those that are not known are asked for, each once. The key is a hash of text, model, dimension and
/// further options. In memory only; what was used least recently goes first. The usage is that of the texts that were asked for.
/// Vectors are shared: do not write into them. Belongs outside retries. Thread-safe.
/// </remarks>
public sealed class CachingEmbeddingGenerator : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly LruCache<ChatCacheKey, Embedding<float>> _memory;

    /// <summary>Puts a cache before a generator.</summary>
    /// <param name="innerGenerator">Asked for what is not known.</param>
    /// <param name="maxEntries">Embeddings kept; 1 to 10 000 000.</param>
    public CachingEmbeddingGenerator(IEmbeddingGenerator<string, Embedding<float>> innerGenerator, int maxEntries = 10_000)
        : base(innerGenerator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxEntries, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEntries, 10_000_000);
        _memory = new(maxEntries);
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
        var isKnown = _memory.TryGet(KeyOf(text, options), out var known);
        if (isKnown)
        {
            found[text] = known!;
        }

        return isKnown;
    }

    private void Keep(string[] texts, GeneratedEmbeddings<Embedding<float>>? made, EmbeddingGenerationOptions? options, Dictionary<string, Embedding<float>> found)
    {
        if ((made?.Count ?? 0) != texts.Length)
        {
            throw new InvalidOperationException($"The generator gave {made?.Count ?? 0} embeddings for {texts.Length} texts. Use a generator that gives one for each.");
        }

        for (var index = 0; index < texts.Length; index++)
        {
            _memory.Set(KeyOf(texts[index], options), made![index]);
            found[texts[index]] = made[index];
        }
    }

    private static ChatCacheKey KeyOf(string text, EmbeddingGenerationOptions? options) =>
        ChatCacheKey.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{options?.ModelId?.Length}|{options?.ModelId}|{options?.Dimensions}|{text}")));
}
