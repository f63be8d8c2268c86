using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Budgets;

/// <summary>What nobody knows counts with the most it can be.</summary>
public sealed class UnknownUsageTests
{
    private const int Most = 1005 + 80;

    private readonly CallBudget _budget = new(new() { MaxTokens = 100_000, MaxCost = 1 });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_reports_no_usage_uses_up_the_budget_all_the_same(bool isStream)
    {
        var budget = new CallBudget(new() { MaxTokens = 300 });
        var model = new FakeModel("yes") { Usage = null };
        var client = new BudgetedChatClient(model, budget);

        await Assert.ThrowsAsync<BudgetExceededException>(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await AskAsync(client, isStream, new() { MaxOutputTokens = 20 });
            }
        });

        // 5 bytes, 80 of the template and 20 of the reply for each.
        Assert.Equal((2, 210), (model.Calls, budget.Tokens));
    }

    [Fact]
    public async Task A_part_that_is_not_reported_counts_with_the_most_it_can_be()
    {
        await AskAsync(new BudgetedChatClient(new FakeModel("yes") { Usage = new() { OutputTokenCount = 7 } }, _budget), isStream: false);

        Assert.Equal(85 + 7, _budget.Tokens);
        Assert.Equal(0.000085m + 0.000014m, _budget.Cost);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_timed_out_or_broke_off_may_have_cost_the_most(bool isStream)
    {
        await Assert.ThrowsAsync<ModelTimeoutException>(() => AskAsync(Failing(new ModelTimeoutException("late")), isStream));
        await Assert.ThrowsAsync<TransportException>(() => AskAsync(Failing(new TransportException("broken")), isStream));

        Assert.Equal((2, 2 * Most), (_budget.Calls, _budget.Tokens));
    }

    [Fact]
    public async Task A_call_that_was_cancelled_may_have_cost_the_most()
    {
        var model = new WaitingClient();
        using var cancellation = new CancellationTokenSource();
        var client = new BudgetedChatClient(model.WithCatalog(new TestCatalog()), _budget);

        var asked = client.GetResponseAsync(FakeModel.Ask("well?"), null, cancellation.Token);
        await model.Asked;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal((1, Most), (_budget.Calls, _budget.Tokens));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_is_refused_used_nothing(bool isStream)
    {
        await Assert.ThrowsAsync<RateLimitedException>(() => AskAsync(Failing(new RateLimitedException("busy")), isStream));

        Assert.Equal((1, 0, 0m), (_budget.Calls, _budget.Tokens, _budget.Cost));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_was_not_sent_does_not_count(bool isStream)
    {
        await Assert.ThrowsAsync<CircuitOpenException>(() => AskAsync(Failing(new CircuitOpenException("open")), isStream));

        Assert.Equal((0, 0), (_budget.Calls, _budget.Tokens));
    }

    [Fact]
    public async Task What_templates_media_and_tools_add_is_set_aside_too()
    {
        var asked = new List<long>();
        var budget = new NotingBudget(asked);
        var client = new BudgetedChatClient(new FakeModel("yes"), budget);

        await client.GetResponseAsync(FakeModel.Ask("hi"));
        await client.GetResponseAsync([new(ChatRole.User, [new UriContent("https://example.org/cat.png", "image/png")])]);
        await client.GetResponseAsync([new(ChatRole.User, [new DataContent(new byte[10], "image/png")])]);
        await client.GetResponseAsync([new(ChatRole.User, [new UriContent("https://example.org/book.pdf", "application/pdf")])]);
        await client.GetResponseAsync(FakeModel.Ask("hi"), new() { Tools = [AIFunctionFactory.Create(() => 1, "one")] });

        Assert.Equal(82, asked[0]);
        Assert.All(asked[1..3], tokens => Assert.InRange(tokens, 48_000, 49_000));
        Assert.True(asked[3] >= 2_000_000);
        Assert.True(asked[4] > 1000);
    }

    [Fact]
    public async Task Nothing_larger_than_the_window_of_the_model_is_set_aside()
    {
        var asked = new List<long>();
        var client = new BudgetedChatClient(new FakeModel("yes") { Catalog = new CatalogueModels([new("small") { ContextWindow = 4000 }], "small") }, new NotingBudget(asked));

        await client.GetResponseAsync([new(ChatRole.User, [new UriContent("https://example.org/book.pdf", "application/pdf")])]);

        Assert.Equal([4000], asked);
    }

    [Fact]
    public async Task The_budget_of_a_run_counts_unknown_usage_too()
    {
        var jokes = new TellJokePredictor(new FakeModel("[[ ## joke ## ]]\nknock knock\n\n[[ ## completed ## ]]") { Usage = null });
        using (new RunContext { Budget = _budget }.Enter())
        {
            await jokes.PredictAsync();
        }

        Assert.True(_budget.Tokens > 1000);
        Assert.True(_budget.Cost > 0.002m);
    }

    private static Task<ChatResponse> AskAsync(BudgetedChatClient client, bool isStream, ChatOptions? options = null) =>
        isStream ? client.GetStreamingResponseAsync(FakeModel.Ask("well?"), options).ToChatResponseAsync() : client.GetResponseAsync(FakeModel.Ask("well?"), options);

    private BudgetedChatClient Failing(Exception error) => new(new FakeModel(() => throw error), _budget);

    private sealed class NotingBudget(List<long> asked) : ICallBudget
    {
        public ValueTask ReserveAsync(CallEstimate estimate, CancellationToken cancellationToken)
        {
            asked.Add(estimate.InputTokens);
            return ValueTask.CompletedTask;
        }

        public void Settle(in CallEstimate estimate, TokenUsage usage, decimal? cost)
        {
        }
    }
}
