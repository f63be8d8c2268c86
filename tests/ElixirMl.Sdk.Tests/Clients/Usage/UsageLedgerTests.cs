using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Usage;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Usage;

public sealed class UsageLedgerTests
{
    // 100 tokens in at $1, 10 out at $2 per million.
    private const decimal CostOfSmall = 0.00012m;

    private readonly UsageLedger _ledger = new();

    [Fact]
    public async Task Tokens_and_money_are_booked_by_model()
    {
        var client = Track(new FakeModel("yes"));

        await client.GetResponseAsync(FakeModel.Ask("a"));
        await client.GetResponseAsync(FakeModel.Ask("b"), new() { ModelId = "large" });
        await client.GetResponseAsync(FakeModel.Ask("c"), new() { ModelId = "unheard-of" });

        Assert.Equal(new UsageTotals(1, 0, 0, new(100, 10), CostOfSmall, 0), _ledger.ByModel["small"]);
        Assert.Equal(CostOfSmall * 10, _ledger.ByModel["large"].Cost);
        Assert.Equal(new UsageTotals(1, 0, 0, new(100, 10), 0, 1), _ledger.ByModel["unheard-of"]);
        Assert.Equal(330, _ledger.Total.Usage.TotalTokens);
    }

    [Fact]
    public async Task Behaviour_72_the_parts_of_tokens_are_summed_by_model_and_by_scope()
    {
        var usage = new UsageDetails { InputTokenCount = 100, OutputTokenCount = 10, CachedInputTokenCount = 60, ReasoningTokenCount = 7 };
        var client = Track(new FakeModel("yes") { Usage = usage });

        using (_ledger.Begin("run"))
        {
            await client.GetResponseAsync(FakeModel.Ask("a"));
            await client.GetStreamingResponseAsync(FakeModel.Ask("b")).ToChatResponseAsync();
        }

        var both = new TokenUsage(200, 20, 120, 14);
        Assert.Equal(both, _ledger.ByModel["small"].Usage);
        Assert.Equal(both, _ledger.ByScope["run"].Usage);
    }

    [Fact]
    public async Task Hits_of_a_cache_cost_nothing()
    {
        var client = Track(new CachingChatClient(new FakeModel("yes")));

        for (var i = 0; i < 3; i++)
        {
            await client.GetResponseAsync(FakeModel.Ask("a"));
        }

        Assert.Equal(new UsageTotals(1, 0, 2, new(100, 10), CostOfSmall, 0), _ledger.Total);
    }

    [Fact]
    public async Task Failed_calls_are_counted()
    {
        var client = Track(new FakeModel(() => throw new ServerErrorException("down")));

        await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("a")));

        Assert.Equal(new UsageTotals(1, 1, 0, default, 0, 0), _ledger.Total);
    }

    [Fact]
    public async Task A_call_that_no_budget_allowed_was_none()
    {
        var client = Track(new FakeModel(() => throw new BudgetExceededException("spent")));

        await Assert.ThrowsAsync<BudgetExceededException>(() => client.GetResponseAsync(FakeModel.Ask("a")));
        await Assert.ThrowsAsync<BudgetExceededException>(() => client.GetStreamingResponseAsync(FakeModel.Ask("a")).ToChatResponseAsync());

        Assert.Equal(default, _ledger.Total);
    }

    [Fact]
    public async Task Streams_are_booked_when_they_end()
    {
        var client = Track(new FakeModel("a longer reply"));

        await client.GetStreamingResponseAsync(FakeModel.Ask("a")).ToChatResponseAsync();

        Assert.Equal(new UsageTotals(1, 0, 0, new(100, 10), CostOfSmall, 0), _ledger.Total);
    }

    [Fact]
    public async Task A_stream_that_is_left_early_is_a_failed_call()
    {
        var client = Track(new FakeModel("a longer reply"));

        await foreach (var update in client.GetStreamingResponseAsync(FakeModel.Ask("a")))
        {
            break;
        }

        Assert.Equal((1, 1, 1), (_ledger.Total.Calls, _ledger.Total.Failures, _ledger.Total.Unpriced));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_reports_no_usage_is_not_taken_for_free(bool isStream)
    {
        var client = Track(new FakeModel("yes") { Usage = null });

        await (isStream ? client.GetStreamingResponseAsync(FakeModel.Ask("a")).ToChatResponseAsync() : client.GetResponseAsync(FakeModel.Ask("a")));

        Assert.Equal(new UsageTotals(1, 0, 0, default, 0, 1), _ledger.Total);
    }

    [Fact]
    public async Task A_model_that_costs_nothing_is_free_whatever_it_reports()
    {
        var client = Track(new FakeModel("yes") { Usage = null, Catalog = new CatalogueModels([new("small") { InputPrice = 0, OutputPrice = 0 }], "small") });

        await client.GetResponseAsync(FakeModel.Ask("a"));

        Assert.Equal(new UsageTotals(1, 0, 0, default, 0, 0), _ledger.Total);
    }

    [Fact]
    public async Task In_a_run_calls_of_predictors_are_booked_on_scopes_of_their_names()
    {
        var jokes = new TellJokePredictor(Track(new FakeModel("[[ ## joke ## ]]\nknock knock\n\n[[ ## completed ## ]]")));

        await jokes.PredictAsync();
        Assert.Empty(_ledger.ByScope);
        using (new RunContext().Enter())
        {
            await jokes.PredictAsync();
        }

        using (new RunContext { Name = "run 7" }.Enter())
        {
            await jokes.PredictAsync();
            await foreach (var update in jokes.StreamAsync())
            {
            }
        }

        Assert.Equal([("TellJoke", 1L), ("run 7", 2L), ("run 7/TellJoke", 2L)], _ledger.ByScope.Select(static scope => (scope.Key, scope.Value.Calls)).OrderBy(static scope => scope.Key, StringComparer.Ordinal));
        Assert.Equal(4 * CostOfSmall, _ledger.Total.Cost);
    }

    [Fact]
    public async Task Nested_scopes_both_receive_and_siblings_do_not()
    {
        var client = Track(new FakeModel("yes"));

        using var run = _ledger.Begin("run");
        await Task.WhenAll(StepAsync("one", 2), StepAsync("two", 3));

        Assert.Equal(5, run.Total.Calls);
        Assert.Equal(2, _ledger.ByScope["run/one"].Calls);
        Assert.Equal(3, _ledger.ByScope["run/two"].Calls);

        async Task StepAsync(string name, int calls)
        {
            using var step = _ledger.Begin(name);
            for (var i = 0; i < calls; i++)
            {
                await client.GetResponseAsync(FakeModel.Ask($"{name} {i}"));
            }
        }
    }

    [Fact]
    public async Task After_a_scope_calls_belong_to_the_one_before()
    {
        var client = Track(new FakeModel("yes"));
        using var outer = _ledger.Begin("outer");
        using (_ledger.Begin("inner"))
        {
            await client.GetResponseAsync(FakeModel.Ask("a"));
        }

        await client.GetResponseAsync(FakeModel.Ask("b"));

        Assert.Equal(2, outer.Total.Calls);
        Assert.Equal(1, _ledger.ByScope["outer/inner"].Calls);
    }

    private UsageTrackingChatClient Track(IChatClient inner) => new(inner, _ledger);
}
