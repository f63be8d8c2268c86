using ElixirMl.Clients;
using ElixirMl.Clients.Embeddings;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Embeddings;

public sealed class EmbeddingFlightTests : IDisposable
{
    private readonly TaskCompletionSource _gate = new();
    private readonly CountingEmbeddings _counting;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;

    public EmbeddingFlightTests()
    {
        _counting = new() { Gate = _gate.Task };
        _generator = _counting.WithCache();
    }

    public void Dispose()
    {
        _generator.Dispose();
        _counting.Dispose();
    }

    [Fact]
    public async Task Behaviour_81_texts_that_are_asked_for_at_the_same_time_are_embedded_once()
    {
        var asked = Enumerable.Range(0, 1000).Select(i => _generator.GenerateAsync([Letter(i), Letter(i + 1), "z"])).ToList();

        _gate.SetResult();
        var made = await Task.WhenAll(asked);

        Assert.Equal("abcdefghijz", string.Concat(_counting.Texts.Order(StringComparer.Ordinal)));
        Assert.All(made.Index(), static row => Assert.Equal($"{Letter(row.Index)}{Letter(row.Index + 1)}z", string.Concat(row.Item.Select(static embedding => (char)embedding.Vector.Span[0]))));
        Assert.Equal(11, made.Sum(static embeddings => embeddings.Usage?.InputTokenCount ?? 0));
    }

    [Fact]
    public async Task Whoever_gives_up_does_not_take_the_texts_from_those_who_wait()
    {
        using var impatient = new CancellationTokenSource();
        var first = _generator.GenerateAsync(["a", "b"], cancellationToken: impatient.Token);
        var second = _generator.GenerateAsync(["b", "c"]);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _gate.SetResult();

        Assert.Equal([98f, 99f], (await second).Select(static embedding => embedding.Vector.Span[0]));
        Assert.Equal(["a", "b", "c"], _counting.Texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_call_that_nobody_waits_for_is_stopped()
    {
        using var impatient = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        var generator = new DelegatedEmbeddings(async token =>
        {
            try
            {
                await _gate.Task.WaitAsync(token);
            }
            catch (OperationCanceledException)
            {
                stopped.SetResult();
                throw;
            }
        }).WithCache();
        var asked = generator.GenerateAsync(["a", "b"], cancellationToken: impatient.Token);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_wait_and_is_not_kept()
    {
        _counting.Failures = 1;
        var asked = Enumerable.Range(0, 3).Select(_ => _generator.GenerateAsync(["a", "b"])).ToList();

        _gate.SetResult();

        foreach (var failed in asked)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => failed);
        }

        Assert.Equal(2, (await _generator.GenerateAsync(["a", "b"])).Count);
        Assert.Equal(2, _counting.Calls);
    }

    [Fact]
    public async Task A_generator_that_gives_another_number_of_embeddings_is_told_apart()
    {
        var generator = new DelegatedEmbeddings(static _ => Task.CompletedTask).WithCache();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => generator.GenerateAsync(["a", "b"]));

        Assert.Equal("The generator gave 0 embeddings for 2 texts. Use a generator that gives one for each.", error.Message);
    }

    private static string Letter(int index) => ((char)('a' + (index % 10))).ToString();

    /// <summary>Does what it is told and gives nothing.</summary>
    private sealed class DelegatedEmbeddings(Func<CancellationToken, Task> work) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            await work(cancellationToken);
            return [];
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
