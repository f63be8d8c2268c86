using System.Numerics;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Embeds texts by the words and letter sequences they share: no network, no key, no weights.</summary>
/// <remarks>
/// <para>
/// Each word, and each run of 3 to 5 letters in it, is hashed to a place and a sign (feature hashing); the counts are damped by
/// their square root and the vector is normalised. Texts that share words or parts of words are near; texts that say the same in
/// other words are not, since it knows no meanings. It calls itself <c>lexical-embedding</c>, never a language model.
/// </para>
/// <para>
/// The same text gives the same bits on every machine, in every culture; accents count as they are written, composed or not. Linear in the length of the text, about 100 ns a letter.
/// Thread-safe, without state. Source: Weinberger et al., Feature Hashing for Large Scale Multitask Learning, 2009.
/// </para>
/// </remarks>
public sealed class LexicalEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>What it calls itself.</summary>
    public const string ModelId = "lexical-embedding";

    internal const int MinDimension = 8;
    internal const int MaxDimension = 65_536;

    private const int MinGram = 3;
    private const int MaxGram = 5;

    private readonly EmbeddingGeneratorMetadata _metadata;
    private readonly int _dimension;

    /// <summary>Creates a generator.</summary>
    /// <param name="dimension">Length of the vectors: more keeps more texts apart. 8 to 65 536.</param>
    public LexicalEmbeddingGenerator(int dimension = 512)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, MinDimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimension, MaxDimension);

        _dimension = dimension;
        _metadata = new("elixirml", null, ModelId, dimension);
    }

    /// <summary>Embeds one text.</summary>
    /// <param name="text">Any text; one without a letter or digit gives zeros.</param>
    /// <returns>A vector of length 1, or of zeros.</returns>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var counts = new int[_dimension];
        foreach (var word in Words(text.ToLowerInvariant()))
        {
            Add(counts, word);
        }

        return Normalize(counts);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Another dimension or model is asked for than this generator has.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        Check(options);

        var made = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            made.Add(new Embedding<float>(Embed(value)) { ModelId = ModelId });
        }

        return Task.FromResult(made);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);

        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing.</summary>
    public void Dispose()
    {
    }

    private void Check(EmbeddingGenerationOptions? options)
    {
        if (options?.Dimensions is { } wanted && wanted != _dimension)
        {
            throw new ArgumentException($"This generator makes vectors of {_dimension} numbers, not {wanted}. Create one with another dimension.", nameof(options));
        }

        if (options?.ModelId is { } model && model != ModelId)
        {
            throw new ArgumentException($"This generator is {ModelId} and cannot be '{model}'. Leave the model out, or use a provider's generator.", nameof(options));
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isPart = index < text.Length && (char.IsLetterOrDigit(text[index]) || char.IsSurrogate(text[index]));
            if (isPart)
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                yield return text[start..index];
                start = -1;
            }
        }
    }

    // A word counts twice as much as one of its parts: the same word says more than the same letters.
    private void Add(int[] counts, string word)
    {
        Count(counts, Hash(word, 0), 2);
        var marked = $"^{word}$";
        for (var length = MinGram; length <= MaxGram; length++)
        {
            for (var start = 0; start + length <= marked.Length; start++)
            {
                Count(counts, Hash(marked.AsSpan(start, length), 1), 1);
            }
        }
    }

    private void Count(int[] counts, ulong hash, int weight) =>
        counts[(int)(hash % (ulong)_dimension)] += hash >> 63 == 0 ? weight : -weight;

    // FNV-1a over UTF-16 with a final mix, since its own lowest bits are weak; string.GetHashCode differs in every process.
    private static ulong Hash(ReadOnlySpan<char> text, ulong kind)
    {
        var hash = 14695981039346656037UL ^ kind;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return hash ^ BitOperations.RotateRight(hash, 29);
    }

    // Sums of integers and square roots are exact or correctly rounded everywhere, so the bits are the same on every machine.
    private static float[] Normalize(int[] counts)
    {
        var length = Math.Sqrt(counts.Sum(static count => (long)Math.Abs(count)));
        return length == 0 ? new float[counts.Length] : Array.ConvertAll(counts, count => (float)(Math.Sign(count) * Math.Sqrt(Math.Abs(count)) / length));
    }
}
