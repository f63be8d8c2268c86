using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Routing;
using ElixirMl.Clients.Usage;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients;

public sealed class ChatClientBuilderTests
{
    [Fact]
    public async Task The_first_layer_is_outermost()
    {
        var order = new List<string>();
        var client = new FakeModel("yes").AsBuilder()
            .Use(inner => new Noting(inner, "first", order))
            .Use(inner => new Noting(inner, "second", order))
            .Build();

        await client.GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public async Task All_layers_together_answer()
    {
        var ledger = new UsageLedger();
        var budget = new CallBudget(new() { MaxCalls = 5 });
        var client = new FakeModel("yes").AsBuilder()
            .UseOpenTelemetry().UseLedger(ledger).UseCache().UseRetry().UseCircuitBreaker().UseRateLimit(limits => limits.RequestsPerMinute = 100).UseBudget(budget)
            .Build();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
        }

        Assert.Equal(1, budget.Calls);
        Assert.Equal((1, 2), (ledger.Total.Calls, ledger.Total.CacheHits));
    }

    public static TheoryData<string, Func<ChatClientBuilder, ChatClientBuilder>> SenselessOrders => new()
    {
        { "The budget stands outside the cache", builder => builder.UseBudget(new CallBudget(new() { MaxCalls = 1 })).UseCache() },
        { "The budget stands outside the retries", builder => builder.UseBudget(new CallBudget(new() { MaxCalls = 1 })).UseRetry() },
        { "The rate limit stands outside the cache", builder => builder.UseRateLimit(limits => limits.RequestsPerMinute = 1).UseCache() },
        { "The rate limit stands outside the retries", builder => builder.UseRateLimit(limits => limits.RequestsPerMinute = 1).UseLedger(new()).UseRetry() },
        { "The circuit breaker stands outside the cache", builder => builder.UseCircuitBreaker().UseCache() },
        { "The recording stands outside the cache", builder => builder.UseRecording("unused.jsonl").UseCache() },
        { "The recording stands outside the retries", builder => builder.UseRecording("unused.jsonl").UseRetry() },
        { "The fault injection stands outside the retries", builder => builder.UseFaults(_ => { }).UseRetry() },
    };

    [Theory]
    [MemberData(nameof(SenselessOrders))]
    public void An_order_that_makes_no_sense_is_refused_with_a_cure(string reason, Func<ChatClientBuilder, ChatClientBuilder> add)
    {
        var error = Assert.Throws<InvalidOperationException>(() => add(new FakeModel("yes").AsBuilder()).Build());

        Assert.StartsWith(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("nearer to the model", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<ChatClientBuilder, ChatClientBuilder>> OtherSenselessOrders => new()
    {
        { "The budget stands outside the routes", builder => builder.UseBudget(new CallBudget(new() { MaxCalls = 1 })).Use(Routed) },
        { "The rate limit stands outside the routes", builder => builder.UseRateLimit(limits => limits.RequestsPerMinute = 1).Use(Routed) },
        { "The retry stands outside the same once more", builder => builder.UseRetry().UseCache().UseRetry() },
        { "The cache stands outside the same once more", builder => builder.UseCache().UseRetry().UseCache() },
        { "The ledger stands outside the same once more", builder => builder.UseLedger(Shared).UseRetry().UseLedger(Shared) },
        { "The budget stands outside the same once more", builder => builder.UseBudget(Spent).UseCircuitBreaker().UseBudget(Spent) },
        { "The AttemptTimeout of the retry stands outside the circuit breaker", builder => builder.UseRetry(retry => retry.AttemptTimeout = TimeSpan.FromSeconds(1)).UseCircuitBreaker() },
        { "The AttemptTimeout of the retry stands outside the routes", builder => builder.UseRetry(retry => retry.AttemptTimeout = TimeSpan.FromSeconds(1)).Use(Routed) },
    };

    [Theory]
    [MemberData(nameof(OtherSenselessOrders))]
    public void What_counts_twice_or_too_little_is_refused_with_a_cure(string reason, Func<ChatClientBuilder, ChatClientBuilder> add)
    {
        var error = Assert.Throws<InvalidOperationException>(() => add(new FakeModel("yes").AsBuilder()).Build());

        Assert.StartsWith(reason, error.Message, StringComparison.Ordinal);
        Assert.Matches("each route|one of them|UseTimeout", error.Message);
    }

    [Fact]
    public void Routes_may_have_retries_and_caches_of_their_own() =>
        Assert.NotNull(Routed(new FakeModel("yes").AsBuilder().UseCache().UseRetry().Build()).AsBuilder().UseLedger(new()).UseCache().UseRetry().Build());

    private static readonly UsageLedger Shared = new();
    private static readonly CallBudget Spent = new(new() { MaxCalls = 1 });

    private static FailoverChatClient Routed(IChatClient inner) => new([new("only", inner)]);

    [Fact]
    public void A_cache_inside_retries_is_fine() =>
        Assert.NotNull(new FakeModel("yes").AsBuilder().UseRetry().UseCache().Build().GetService(typeof(CachingChatClient)));

    [Fact]
    public void A_layer_that_gives_no_client_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new FakeModel("yes").AsBuilder().UseCache().Use((IChatClient _) => null!).Build());

        Assert.Contains("Layer 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Disposing_the_whole_disposes_the_model()
    {
        var model = new FakeModel("yes");

        model.AsBuilder().UseCache().UseRetry().UseRateLimit(limits => limits.MaxConcurrency = 1).Build().Dispose();

        Assert.True(model.IsDisposed);
    }

    private sealed class Noting(IChatClient inner, string name, List<string> order) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            return base.GetResponseAsync(messages, options, cancellationToken);
        }
    }
}
