using System.Diagnostics;
using ElixirMl.Benchmarks.Predictors;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Usage;
using Microsoft.Extensions.AI;

namespace ElixirMl.Benchmarks.Clients;

/// <summary>What layers around a client cost beside the call itself.</summary>
public sealed class ClientRatios : IRatioArea
{
    private const string ShoutReply = "[[ ## loud ## ]]\nHELLO WORLD\n\n[[ ## completed ## ]]\n";

    // Thirty pieces of about a token each.
    private static readonly string LongReply = $"[[ ## loud ## ]]\n{string.Join(' ', Enumerable.Repeat("HELLO", 16))}\n\n[[ ## completed ## ]]\n";

    private static readonly ChatMessage[] Prompt = [new(ChatRole.System, new string('s', 800)), new(ChatRole.User, new string('u', 200))];
    private static readonly ChatOptions Options = new() { ModelId = "small", Temperature = 0.5f, MaxOutputTokens = 100 };

    private object? _kept;

    /// <inheritdoc/>
    public string Name => "clients";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run()
    {
        var cached = new CachingChatClient(new InstantClient("yes"));
        yield return new("clients.cache.hit", Timing.Microseconds(Asking(cached)), "µs", 3);

        var bare = Asking(new InstantClient("yes"));
        var layered = Asking(SixLayers(new InstantClient("yes")));
        yield return new("clients.layers.6", Timing.Microseconds(layered) - Timing.Microseconds(bare), "µs", 2);
        yield return new("clients.layers.6.memory", Timing.Bytes(layered) - Timing.Bytes(bare), "B", 1000);

        yield return new("clients.concurrent.200", Concurrent(), "× ideal", 1.1);

        var shout = new ShoutPredictor(new InstantClient(ShoutReply));
        var call = Timing.Microseconds(() => _kept = shout.PredictAsync("hello world").GetAwaiter().GetResult());
        yield return new("clients.predict.rate", 1e6 / call, "calls/s per core", 100_000, Comparison.AtLeast);

        var longShout = new ShoutPredictor(new InstantClient(LongReply));
        yield return new("clients.stream.30", Timing.Microseconds(() => ReadAsync(longShout)), "µs", 60);
    }

    // Everything a production client has but the cache, which would answer by itself.
    private static IChatClient SixLayers(IChatClient model) => model.AsBuilder()
        .UseOpenTelemetry()
        .UseLedger(new UsageLedger())
        .UseRetry()
        .UseCircuitBreaker()
        .UseRateLimit(limits => limits.MaxConcurrency = 100)
        .UseBudget(new CallBudget(new() { MaxCalls = long.MaxValue }))
        .Build();

    // 2,000 calls, 200 at a time, against a model that takes 50 ms: ideally ten rounds.
    private static double Concurrent()
    {
        const int Calls = 2000;
        const int AtOnce = 200;
        var predictor = new ShoutPredictor(new SlowClient(ShoutReply, TimeSpan.FromMilliseconds(50)));
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEachAsync(
            Enumerable.Range(0, Calls),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, token) => await predictor.PredictAsync($"hello {i}", cancellationToken: token)).GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / (50.0 * Calls / AtOnce);
    }

    private async Task ReadAsync(ShoutPredictor shout)
    {
        await foreach (var update in shout.StreamAsync("hello world"))
        {
            _kept = update;
        }
    }

    private Action Asking(IChatClient client) => () => _kept = client.GetResponseAsync(Prompt, Options).GetAwaiter().GetResult();
}
