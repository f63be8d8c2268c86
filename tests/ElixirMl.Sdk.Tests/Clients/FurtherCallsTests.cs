using System.Text.Json;
using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.RateLimiting;
using ElixirMl.Clients.Routing;
using ElixirMl.Clients.Usage;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.Sdk.Tests.Clients;

/// <summary>A layer that makes several calls of one tells those outside that count them.</summary>
public sealed class FurtherCallsTests : IDisposable
{
    private static readonly ChatOptions Form = new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"object"}"""), "answer"), MaxOutputTokens = 10 };

    private readonly UsageLedger _ledger = new();

    // Refuses every form but the plain prompt.
    private readonly FakeModel _picky = new((_, options, _) =>
        options is { ResponseFormat: null, Tools: null } ? Task.FromResult("{}") : throw new UnsupportedFeatureException("'response_format' or 'tools' is not supported."));

    public void Dispose() => _picky.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_form_that_is_tried_needs_the_budget(bool isStream)
    {
        var budget = new CallBudget(new() { MaxCalls = 2 });
        var client = _picky.AsBuilder().UseLedger(_ledger).UseBudget(budget).UseStructuredOutput().Build();

        await Assert.ThrowsAsync<BudgetExceededException>(() => AskAsync(client, isStream));

        Assert.Equal((2, 2, 2), (_picky.Calls, budget.Calls, _ledger.Total.Calls));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Budget_and_ledger_say_what_was_really_called(bool isStream)
    {
        var budget = new CallBudget(new() { MaxCalls = 9, MaxCost = 1 });
        var client = _picky.AsBuilder().UseLedger(_ledger).UseBudget(budget).UseStructuredOutput().Build();

        await AskAsync(client, isStream);

        Assert.Equal((4, 4, 0.00012m), (_picky.Calls, budget.Calls, budget.Cost));
        Assert.Equal(new UsageTotals(4, 3, 0, new(100, 10), 0.00012m, 0), _ledger.Total);
    }

    [Fact]
    public async Task Every_form_that_is_tried_waits_for_the_rate_limit()
    {
        var time = new ManualTime();
        using var client = _picky.AsBuilder().UseRateLimit(limits => limits.RequestsPerMinute = 1).UseStructuredOutput().Build(Services(time));

        var asked = client.GetResponseAsync(FakeModel.Ask("well?"), Form);
        for (var calls = 1; calls < 4; calls++)
        {
            Assert.Equal(calls, _picky.Calls);
            await time.AdvanceUntilAsync(TimeSpan.FromMinutes(1), () => _picky.Calls > calls);
        }

        Assert.Equal("{}", (await asked).Text);
    }

    [Fact]
    public async Task No_budget_is_overrun_by_any_mix_of_forms_streams_and_missing_usage_at_once()
    {
        var calls = 0;
        var model = new FakeModel(async (_, options, _) =>
        {
            Interlocked.Increment(ref calls);
            await Task.Yield();
            return options is { ResponseFormat: null, Tools: null } ? "{}" : throw new UnsupportedFeatureException("'response_format' or 'tools' is not supported.");
        })
        {
            Usage = null,
        };
        var budget = new CallBudget(new() { MaxCalls = 500, MaxTokens = 2_000_000 });
        var client = model.AsBuilder().UseLedger(_ledger).UseBudget(budget).UseStructuredOutput().Build();

        await Parallel.ForEachAsync(Enumerable.Range(0, 600), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            try
            {
                await AskAsync(client, i % 2 == 0, new() { ResponseFormat = Form.ResponseFormat, MaxOutputTokens = 10, ModelId = $"model {i % 300}" });
            }
            catch (BudgetExceededException)
            {
            }
        });

        Assert.Equal(500, calls);
        Assert.Equal((500, 500), (budget.Calls, _ledger.Total.Calls));
        Assert.True(budget.Tokens <= 2_000_000);
    }

    [Fact]
    public async Task No_budget_is_overrun_by_routes_that_fail_and_share_it()
    {
        var count = 0;
        var unsteady = new FakeModel(async (_, _, _) =>
        {
            await Task.Yield();
            return Interlocked.Increment(ref count) % 2 == 0 ? throw new ServerErrorException("down") : "yes";
        });
        var steady = new FakeModel("yes");
        var budget = new CallBudget(new() { MaxCalls = 500 });
        var client = new UsageTrackingChatClient(new FailoverChatClient([new("a", new BudgetedChatClient(unsteady, budget)), new("b", new BudgetedChatClient(steady, budget))]), _ledger);

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            try
            {
                await AskAsync(client, i % 2 == 0);
            }
            catch (BudgetExceededException)
            {
            }
        });

        Assert.Equal((500, 500, 500), (unsteady.Calls + steady.Calls, budget.Calls, _ledger.Total.Calls));
    }

    [Fact]
    public async Task A_ledger_outside_retries_books_every_attempt()
    {
        var count = 0;
        var model = new FakeModel(() => ++count switch { 1 => throw new ServerErrorException("down"), 2 => throw new ModelTimeoutException("late"), _ => "yes" });
        var client = model.AsBuilder().UseLedger(_ledger).UseRetry().Build(Services(new LeapingTime()));

        await client.GetResponseAsync(FakeModel.Ask("well?"));

        // Only of the one that came too late nobody knows what it cost.
        Assert.Equal(new UsageTotals(3, 2, 0, new(100, 10), 0.00012m, 1), _ledger.Total);
    }

    [Fact]
    public async Task A_ledger_outside_routes_books_each_provider_by_the_name_of_its_model()
    {
        using var routes = new FailoverChatClient([new("a", new FakeModel(() => throw new ServerErrorException("down"))), new("b", Twice())]);
        var client = new UsageTrackingChatClient(routes, _ledger);

        await client.GetResponseAsync(FakeModel.Ask("well?"));
        await client.GetStreamingResponseAsync(FakeModel.Ask("again?")).ToChatResponseAsync();

        Assert.Equal((2, 2), (_ledger.ByModel["a/small"].Calls, _ledger.ByModel["a/small"].Failures));
        Assert.Equal((4, 2), (_ledger.ByModel["b/small"].Calls, _ledger.ByModel["b/small"].Failures));

        static IChatClient Twice()
        {
            var calls = 0;
            return new FakeModel(() => calls++ % 2 == 0 ? throw new ServerErrorException("down") : "yes").AsBuilder().UseRetry().Build(Services(new LeapingTime()));
        }
    }

    [Fact]
    public async Task Refusals_of_an_open_circuit_are_no_calls()
    {
        var model = new FakeModel(() => throw new ServerErrorException("down"));
        var client = model.AsBuilder().UseLedger(_ledger).UseCircuitBreaker(breaker => breaker.MinimumCalls = 2).Build(Services(new ManualTime()));

        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAnyAsync<ModelClientException>(() => AskAsync(client, i % 2 == 1));
        }

        Assert.Equal((2, 2), (model.Calls, _ledger.Total.Calls));
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, bool isStream, ChatOptions? options = null) =>
        isStream ? client.GetStreamingResponseAsync(FakeModel.Ask("well?"), options ?? Form).ToChatResponseAsync() : client.GetResponseAsync(FakeModel.Ask("well?"), options ?? Form);

    private static ServiceProvider Services(TimeProvider time) => new ServiceCollection().AddSingleton(time).BuildServiceProvider();
}
