using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Budgets;

public sealed class BudgetedChatClientTests
{
    // Of a message with one text: what templates of models may add.
    private const int Overhead = 80;

    [Fact]
    public async Task Sixty_four_callers_never_make_one_call_too_many()
    {
        var model = new FakeModel(async (_, _, _) =>
        {
            await Task.Yield();
            return "yes";
        });
        var budget = new CallBudget(new() { MaxCalls = 100 });
        var client = new BudgetedChatClient(model, budget);

        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, token) =>
        {
            try
            {
                await client.GetResponseAsync(FakeModel.Ask($"question {i}"), null, token);
            }
            catch (BudgetExceededException)
            {
                Interlocked.Increment(ref refused);
            }
        });

        Assert.Equal((100, 900, 100), (model.Calls, refused, budget.Calls));
    }

    [Fact]
    public async Task Money_is_set_aside_before_and_settled_after()
    {
        // At most 5 bytes and what a template adds in at $1, and 1,000 tokens out at $2 per million; 100 and 10 are used.
        var budget = new CallBudget(new() { MaxCost = 0.0025m });
        var client = new BudgetedChatClient(new FakeModel("yes"), budget);

        var calls = 0;
        var error = await Assert.ThrowsAsync<BudgetExceededException>(async () =>
        {
            for (; ; calls++)
            {
                await client.GetResponseAsync(FakeModel.Ask("well?"));
            }
        });

        Assert.Equal(0.00012m * calls, budget.Cost);
        Assert.True(budget.Cost <= 0.0025m && budget.Cost + 0.002005m + (Overhead * 0.000001m) > 0.0025m);
        Assert.StartsWith("The budget of $0.0025 does not allow another call", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_waits_for_running_ones_that_may_leave_it_room()
    {
        var gate = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = new BudgetedChatClient(new FakeModel((text, _, _) => text == "first" ? gate.Task : Task.FromResult("yes")), new CallBudget(new() { MaxTokens = 1500 }));

        var first = client.GetResponseAsync(FakeModel.Ask("first"));
        var second = client.GetResponseAsync(FakeModel.Ask("second"));
        Assert.False(second.IsCompleted);
        gate.SetResult("yes");

        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Failed_calls_count_as_calls_and_use_nothing()
    {
        var budget = new CallBudget(new() { MaxCalls = 2, MaxCost = 1 });
        var client = new BudgetedChatClient(new FakeModel(() => throw new ServerErrorException("down")), budget);

        await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("a")));
        await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("a")));
        await Assert.ThrowsAsync<BudgetExceededException>(() => client.GetResponseAsync(FakeModel.Ask("a")));

        Assert.Equal((2, 0m), (budget.Calls, budget.Cost));
    }

    [Fact]
    public async Task A_stream_that_is_left_early_is_settled_with_the_most_it_can_have_cost()
    {
        var budget = new CallBudget(new() { MaxTokens = 10_000 });
        var client = new BudgetedChatClient(new FakeModel("a longer reply"), budget);

        await foreach (var update in client.GetStreamingResponseAsync(FakeModel.Ask("well?")))
        {
            break;
        }

        Assert.Equal(1005 + Overhead, budget.Tokens);
        await client.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync();
        Assert.Equal(1115 + Overhead, budget.Tokens);
    }

    [Fact]
    public async Task A_limit_on_money_needs_a_price()
    {
        var client = new BudgetedChatClient(new FakeModel("yes") { Catalog = null }, new CallBudget(new() { MaxCost = 1 }));

        var error = await Assert.ThrowsAsync<BudgetExceededException>(() => client.GetResponseAsync(FakeModel.Ask("a")));

        Assert.Contains("price of the model", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_without_a_limit_is_refused() => Assert.Throws<ArgumentException>(() => new CallBudget(new()));
}
