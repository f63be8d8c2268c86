using System.Numerics.Tensors;
using ElixirMl.Concurrency;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Finds demos by the embeddings of their inputs.</summary>
/// <remarks>Thread-safe: questions that come while the demos are embedded wait for the same call.</remarks>
internal sealed class EmbeddedDemos(ValueList<Demo> demos, IEmbeddingGenerator<string, Embedding<float>> embeddings) : IDemoIndex
{
    private readonly SingleFlight<int, Embedding<float>[]> _flights = new();
    private Embedding<float>[]? _known;

    public async ValueTask<ValueList<Demo>> NearestAsync(string inputs, int count, CancellationToken cancellationToken)
    {
        if (demos.Count < 2)
        {
            return demos;
        }

        var known = Volatile.Read(ref _known) ?? (await _flights.RunAsync(0, EmbedDemosAsync, cancellationToken).ConfigureAwait(false)).Value;
        var asked = (await EmbedAsync([inputs], cancellationToken).ConfigureAwait(false))[0];
        return DemoTexts.Best(demos, index => Cosine(known[index], asked), count);
    }

    private async Task<Embedding<float>[]> EmbedDemosAsync(CancellationToken cancellationToken)
    {
        // Between the look at the start and this one the call may have ended.
        if (Volatile.Read(ref _known) is { } known)
        {
            return known;
        }

        var made = await EmbedAsync([.. demos.Select(DemoTexts.InputsOf)], cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _known, made);
        return made;
    }

    private async Task<Embedding<float>[]> EmbedAsync(string[] texts, CancellationToken cancellationToken)
    {
        var made = await embeddings.GenerateAsync(texts, cancellationToken: cancellationToken).ConfigureAwait(false);
        return made.Count == texts.Length
            ? [.. made]
            : throw new InvalidOperationException($"The embedding generator gave {made.Count} embeddings for {texts.Length} texts. Use a generator that gives one for each.");
    }

    private static double Cosine(Embedding<float> demo, Embedding<float> asked)
    {
        if (demo.Vector.Length != asked.Vector.Length)
        {
            throw new InvalidOperationException($"The embedding generator gave vectors of {demo.Vector.Length} and {asked.Vector.Length} numbers. Use one model for demos and questions.");
        }

        var cosine = TensorPrimitives.CosineSimilarity(demo.Vector.Span, asked.Vector.Span);
        return float.IsNaN(cosine) ? 0 : cosine;
    }
}
