using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Evaluation;

/// <summary>Gives every text the vector a test wants.</summary>
public sealed class Vectors(Func<string, float[]> of) : IEmbeddingGenerator<string, Embedding<float>>
{
    public int Requests { get; private set; }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        Requests++;
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(of(text)))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
