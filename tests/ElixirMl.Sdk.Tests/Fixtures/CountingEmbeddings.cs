using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Embeds a letter as its number, and counts.</summary>
public sealed class CountingEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    public List<string> Texts { get; } = [];

    public int Calls { get; private set; }

    public int Failures { get; set; }

    public Task Gate { get; init; } = Task.CompletedTask;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Gate.WaitAsync(cancellationToken);
        Calls++;
        if (Failures-- > 0)
        {
            throw new ServerErrorException("down");
        }

        string[] texts = [.. values];
        Texts.AddRange(texts);
        return new GeneratedEmbeddings<Embedding<float>>(texts.Select(static text => new Embedding<float>(new float[] { text[0] }))) { Usage = new() { InputTokenCount = texts.Length, OutputTokenCount = 0 } };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(IModelCatalog) ? new TestCatalog() : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
