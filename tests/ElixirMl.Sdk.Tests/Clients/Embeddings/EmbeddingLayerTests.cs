using System.Diagnostics;
using ElixirMl.Clients;
using ElixirMl.Clients.Embeddings;
using ElixirMl.Clients.Retrying;
using ElixirMl.Clients.Usage;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Telemetry;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Embeddings;

public sealed class EmbeddingLayerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-embeddings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_outlives_the_generator_and_its_process()
    {
        var (before, after) = (new CountingEmbeddings(), new CountingEmbeddings());
        await before.WithCache(new() { Folder = _folder }).GenerateAsync(["a", "b"]);

        var made = await after.WithCache(new() { Folder = _folder }).GenerateAsync(["b", "c", "a"]);

        Assert.Equal(["c"], after.Texts);
        Assert.Equal([98f, 99f, 97f], made.Select(static embedding => embedding.Vector.Span[0]));
    }

    [Fact]
    public async Task What_a_caller_does_to_its_embedding_stays_with_that_caller()
    {
        var cache = new CountingEmbeddings().WithCache();
        var first = await cache.GenerateAsync(["a", "a"]);
        first[0].Vector = new float[] { 9 };
        first[0].ModelId = "changed";

        Assert.All([first[1], .. await cache.GenerateAsync(["a"])], static embedding => Assert.Equal((97f, false), (embedding.Vector.Span[0], embedding.ModelId == "changed")));
    }

    [Fact]
    public async Task Outside_a_cache_the_ledger_counts_hits_and_they_say_so()
    {
        var ledger = new UsageLedger();
        var counting = new CountingEmbeddings();
        var generator = counting.WithCache().WithLedger(ledger);

        var first = await generator.GenerateAsync(["a", "b"]);
        var hit = await generator.GenerateAsync(["b", "a"]);
        await generator.GenerateAsync(["a", "c"]);

        Assert.Null(first.AdditionalProperties);
        Assert.Equal(true, hit.AdditionalProperties![CallProperties.CacheHit]);
        Assert.Equal((counting.Calls, 1), (ledger.Total.Calls, ledger.Total.CacheHits));
    }

    [Fact]
    public async Task A_ledger_outside_retries_books_every_attempt()
    {
        var ledger = new UsageLedger();
        var counting = new CountingEmbeddings { Failures = 2 };
        var generator = new RetryingEmbeddingGenerator(counting, null, new LeapingTime()).WithLedger(ledger);

        await generator.GenerateAsync(["a"]);

        Assert.Equal((3, 2), (ledger.Total.Calls, ledger.Total.Failures));
    }

    [Fact]
    public async Task A_damaged_file_is_a_miss()
    {
        var counting = new CountingEmbeddings();
        await new CountingEmbeddings().WithCache(new() { Folder = _folder }).GenerateAsync(["a"]);
        var file = Assert.Single(Directory.GetFiles(_folder, "*.json", SearchOption.AllDirectories));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        await counting.WithCache(new() { Folder = _folder }).GenerateAsync(["a"]);

        Assert.Equal(["a"], counting.Texts);
    }

    [Fact]
    public async Task What_is_too_old_or_of_another_namespace_is_asked_for_again()
    {
        var time = new ManualTime();
        var counting = new CountingEmbeddings();
        var cache = new CachingEmbeddingGenerator(counting, new() { Lifetime = TimeSpan.FromHours(1), Folder = _folder }, time);
        await cache.GenerateAsync(["a"]);

        time.Advance(TimeSpan.FromMinutes(59));
        await cache.GenerateAsync(["a"]);
        Assert.Equal(1, counting.Calls);
        time.Advance(TimeSpan.FromMinutes(1));
        await cache.GenerateAsync(["a"]);
        Assert.Equal(2, counting.Calls);
        await counting.WithCache(new() { Folder = _folder, Namespace = "other" }).GenerateAsync(["a"]);

        Assert.Equal(3, counting.Calls);
    }

    [Fact]
    public async Task Calls_wait_for_their_turn_and_say_how_long()
    {
        var time = new ManualTime();
        var gate = new TaskCompletionSource();
        var generator = new RateLimitingEmbeddingGenerator(new CountingEmbeddings { Gate = gate.Task }, new() { MaxConcurrency = 1 }, time);

        var first = generator.GenerateAsync(["a"]);
        var second = generator.GenerateAsync(["b"]);
        time.Advance(TimeSpan.FromSeconds(5));
        gate.SetResult();

        Assert.Null((await first).AdditionalProperties);
        Assert.Equal(TimeSpan.FromSeconds(5), (await second).AdditionalProperties![CallProperties.Queued]);
    }

    [Fact]
    public async Task A_provider_that_keeps_failing_is_left_alone_for_a_while()
    {
        var time = new ManualTime();
        var counting = new CountingEmbeddings { Failures = 4 };
        using var generator = new CircuitBreakingEmbeddingGenerator(counting, new() { MinimumCalls = 4 }, time);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => generator.GenerateAsync(["a"]));
        }

        Assert.NotNull((await Assert.ThrowsAsync<CircuitOpenException>(() => generator.GenerateAsync(["a"]))).RetryAfter);
        Assert.Equal(4, counting.Calls);
        time.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal(97f, Assert.Single(await generator.GenerateAsync(["a"])).Vector.Span[0]);
    }

    [Fact]
    public void Orders_that_make_no_sense_are_refused()
    {
        Assert.Contains("circuit breaker stands outside the cache", Assert.Throws<InvalidOperationException>(() => new CountingEmbeddings().WithCache().WithCircuitBreaker()).Message, StringComparison.Ordinal);
        Assert.Contains("rate limit stands outside the cache", Assert.Throws<InvalidOperationException>(() => new CountingEmbeddings().WithCache().WithRateLimit(new() { MaxConcurrency = 1 })).Message, StringComparison.Ordinal);
        Assert.Contains("rate limit stands outside the retries", Assert.Throws<InvalidOperationException>(() => new CountingEmbeddings().WithRetry().WithRateLimit(new() { MaxConcurrency = 1 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_is_a_span_that_tells_no_text()
    {
        var model = $"embed-{Guid.NewGuid():N}";
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ElixirMlTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.OperationName.EndsWith(model, StringComparison.Ordinal))
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var generator = new CountingEmbeddings { Failures = 1 }.WithOpenTelemetry();

        await Assert.ThrowsAsync<ServerErrorException>(() => generator.GenerateAsync(["secret"], new() { ModelId = model }));
        await generator.GenerateAsync(["secret"], new() { ModelId = model, Dimensions = 3 });

        Assert.Equal([$"embeddings {model}", $"embeddings {model}"], spans.Select(static span => span.OperationName));
        Assert.Equal(typeof(ServerErrorException).FullName, spans[0].GetTagItem("error.type"));
        Assert.Equal(("embeddings", 1L, 3), (spans[1].GetTagItem("gen_ai.operation.name"), spans[1].GetTagItem("gen_ai.usage.input_tokens"), spans[1].GetTagItem("gen_ai.embeddings.dimension.count")));
        Assert.DoesNotContain(spans.SelectMany(static span => span.TagObjects), static tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }
}
