using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Faults;
using ElixirMl.Clients.Usage;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.Sdk.Tests.Clients.Faults;

public sealed class FaultInjectionTests
{
    [Fact]
    public async Task Each_fault_befalls_its_share_whatever_runs_in_parallel()
    {
        async Task<string[]> RunAsync(int parallelism)
        {
            var client = Faulty(new FakeModel("a reply"));
            var outcomes = new string[4000];
            await Parallel.ForEachAsync(Enumerable.Range(0, outcomes.Length), new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (i, token) =>
                outcomes[i] = await OutcomeAsync(client, $"question {i}", token));
            return outcomes;
        }

        var alone = await RunAsync(1);

        Assert.Equal(alone, await RunAsync(16));
        foreach (var fault in new[] { nameof(RateLimitedException), nameof(ServerErrorException), nameof(TransportException), nameof(ModelTimeoutException), "length", "shuffled" })
        {
            // 200 expected of each; 4 standard deviations are 55.
            Assert.InRange(alone.Count(outcome => outcome == fault), 145, 255);
        }
    }

    [Fact]
    public async Task A_batch_of_ten_thousand_with_faults_ends_and_the_books_are_right()
    {
        var model = new FakeModel("a reply");
        var ledger = new UsageLedger();
        var attempts = new UsageLedger();
        var budget = new CallBudget(new() { MaxCalls = 20_000, MaxCost = 100 });
        var time = new ServiceCollection().AddSingleton<TimeProvider>(new LeapingTime()).BuildServiceProvider();
        using var client = model.AsBuilder()
            .UseLedger(ledger)
            .UseRetry(options => options.MaxRetries = 4)
            .UseLedger(attempts)
            .UseBudget(budget)
            .UseFaults(faults => (faults.ServerError, faults.Timeout, faults.Transport) = (0.1, 0.1, 0.1))
            .Build(time);

        var answers = 0;
        var failures = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, token) =>
        {
            try
            {
                await client.GetResponseAsync(FakeModel.Ask($"question {i}"), null, token);
                Interlocked.Increment(ref answers);
            }
            catch (ModelClientException)
            {
                Interlocked.Increment(ref failures);
            }
        });

        Assert.Equal(10_000, answers + failures);
        Assert.InRange(failures, 1, 60);
        Assert.Equal(model.Calls, answers);
        Assert.Equal(0.00012m * model.Calls, ledger.Total.Cost);
        Assert.Equal((ledger.Total.Cost, ledger.Total.Calls, ledger.Total.Unpriced), (attempts.Total.Cost, attempts.Total.Calls, attempts.Total.Unpriced));

        // What timed out or broke off may have been charged for: at most its bytes, what a template adds, and the longest reply.
        Assert.True(budget.Cost <= ledger.Total.Cost + (ledger.Total.Unpriced * (0.000100m + 0.002m)));
        Assert.True(budget.Cost >= ledger.Total.Cost + (ledger.Total.Unpriced * 0.002m));
        Assert.Equal(attempts.Total.Calls, budget.Calls);
        Assert.Equal(attempts.Total.Calls - attempts.Total.Failures, model.Calls);
    }

    [Fact]
    public async Task No_budget_is_overrun_by_one_call_or_one_cent_whatever_runs_in_parallel()
    {
        var model = new FakeModel("a reply") { Usage = new() { InputTokenCount = 10, OutputTokenCount = 7 } };
        var time = new ServiceCollection().AddSingleton<TimeProvider>(new LeapingTime()).BuildServiceProvider();
        var attempts = new UsageLedger();
        var budget = new CallBudget(new() { MaxCalls = 3_000, MaxCost = 0.05m });
        using var client = model.AsBuilder()
            .UseRetry(options => options.MaxRetries = 4)
            .UseLedger(attempts)
            .UseBudget(budget)
            .UseFaults(faults => (faults.ServerError, faults.Timeout, faults.Transport) = (0.1, 0.1, 0.1))
            .Build(time);

        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, token) =>
        {
            try
            {
                await client.GetResponseAsync(FakeModel.Ask($"question {i}"), new() { MaxOutputTokens = 10 }, token);
            }
            catch (BudgetExceededException)
            {
                Interlocked.Increment(ref refused);
            }
            catch (ModelClientException)
            {
            }
        });

        // 10 × $1 and 7 × $2 for a million tokens each; what one more call might cost must not fit any more.
        Assert.Equal(0.000024m * model.Calls, attempts.Total.Cost);
        Assert.InRange(budget.Cost, 0.05m - 0.000130m, 0.05m);
        Assert.True(budget.Cost >= attempts.Total.Cost + (attempts.Total.Unpriced * 0.00002m));
        Assert.Equal(attempts.Total.Calls, budget.Calls);
        Assert.True(budget.Calls <= 3_000);
        Assert.True(refused > 0);
    }

    [Fact]
    public void Shares_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultInjectingChatClient(new FakeModel("yes"), new() { Timeout = 1.5 }));
        Assert.Throws<ArgumentException>(() => new FaultInjectingChatClient(new FakeModel("yes"), new() { Timeout = 0.6, Transport = 0.6 }));
    }

    private static FaultInjectingChatClient Faulty(IChatClient model) => new(model, new()
    {
        Seed = 3,
        RateLimited = 0.05,
        ServerError = 0.05,
        Transport = 0.05,
        Timeout = 0.05,
        Truncated = 0.05,
        Garbled = 0.05,
    });

    private static async Task<string> OutcomeAsync(FaultInjectingChatClient client, string question, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await client.GetResponseAsync(FakeModel.Ask(question), null, cancellationToken);
            return reply.FinishReason == ChatFinishReason.Length ? "length" : reply.Text == "a reply" ? "right" : "shuffled";
        }
        catch (ModelClientException error)
        {
            return error.GetType().Name;
        }
    }
}
