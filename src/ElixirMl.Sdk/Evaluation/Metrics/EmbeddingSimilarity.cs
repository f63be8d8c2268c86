using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace ElixirMl.Evaluation.Metrics;

/// <summary>How near two texts are in meaning: the cosine of their embeddings.</summary>
/// <param name="generator">Makes the embeddings; both texts go in one request.</param>
/// <remarks>Thread-safe if the generator is.</remarks>
public sealed class EmbeddingSimilarity(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    /// <summary>Compares two texts.</summary>
    /// <param name="answer">What the program said; <see langword="null"/> counts as empty.</param>
    /// <param name="expected">The right text.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>In [0, 1]; opposite directions count as 0, as does an embedding of zeros.</returns>
    /// <exception cref="InvalidOperationException">The generator did not give one embedding for each text, all of one length.</exception>
    public async ValueTask<Score> ScoreAsync(string? answer, string? expected, CancellationToken cancellationToken = default)
    {
        var embeddings = await generator.GenerateAsync([answer ?? "", expected ?? ""], cancellationToken: cancellationToken).ConfigureAwait(false);
        if (embeddings.Count != 2 || embeddings[0].Vector.Length != embeddings[1].Vector.Length || embeddings[0].Vector.IsEmpty)
        {
            throw new InvalidOperationException($"The embedding generator gave {embeddings.Count} embeddings of {string.Join(" and ", embeddings.Select(static embedding => embedding.Vector.Length))} numbers for 2 texts. Use a generator that gives one vector of the same length for each text.");
        }

        var cosine = TensorPrimitives.CosineSimilarity(embeddings[0].Vector.Span, embeddings[1].Vector.Span);
        return new(float.IsNaN(cosine) ? 0 : Math.Clamp(cosine, 0, 1));
    }
}
