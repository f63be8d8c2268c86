using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Optimizers;

/// <summary>What an optimizer spends, and how it stops.</summary>
public sealed class BootstrapBudgetTests
{
    private static readonly RouteTicket[] Train = Tickets.Rows("train", 24);
    private static readonly RouteTicket[] Validation = Tickets.Rows("validation", 30);

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(60)]
    [InlineData(137)]
    public async Task A_budget_of_calls_is_never_overrun_and_the_result_does_not_depend_on_parallelism(int limit)
    {
        var alone = await RunAsync(1);
        var together = await RunAsync(16);

        Assert.Equal(alone, together);

        async Task<string> RunAsync(int parallelism)
        {
            using var client = new DemoReader { Before = static (_, _) => Task.Yield().AsTask() };
            var evaluator = Tickets.Evaluator.With(new() { MaxParallelism = parallelism });
            var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, evaluator, new() { MaxCalls = limit });
            Assert.True(client.Calls <= limit);
            Assert.Equal(client.Calls, result.Used.Calls);
            return $"{ProgramFile.Write(result.Program)} {result.Stop} {string.Join('\n', result.Notes)}";
        }
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(60_000)]
    public async Task A_budget_of_tokens_is_never_overrun_and_the_result_does_not_depend_on_parallelism(long limit)
    {
        var alone = await RunAsync(1);
        var together = await RunAsync(16);

        Assert.Equal(alone, together);

        async Task<string> RunAsync(int parallelism)
        {
            using var client = new DemoReader { Before = static (_, _) => Task.Yield().AsTask(), Service = new PricedCatalog() };
            var evaluator = Tickets.Evaluator.With(new() { MaxParallelism = parallelism });
            var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, evaluator, new() { MaxTokens = limit });
            Assert.True(result.Used.Tokens <= limit);
            return $"{ProgramFile.Write(result.Program)} {result.Stop}";
        }
    }

    [Fact]
    public async Task A_small_budget_still_finds_a_better_program()
    {
        using var client = new DemoReader();

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator, new() { MaxCalls = 150 });

        Assert.True(result.IsChanged);
        Assert.True(result.Best!.IsValidated);
    }

    [Fact]
    public async Task A_budget_too_small_for_the_start_changes_nothing_and_says_so()
    {
        using var client = new DemoReader();

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator, new() { MaxCalls = 10 });

        Assert.False(result.IsChanged);
        Assert.Equal(OptimizationStop.BudgetExhausted, result.Stop);
        Assert.Contains(result.Notes, note => note.Contains("10 of 10 calls are used", StringComparison.Ordinal));
        Assert.Contains(result.Notes, note => note.Contains("larger budget", StringComparison.Ordinal));
        Assert.Equal(10, client.Calls);
    }

    [Fact]
    public async Task The_estimate_is_never_exceeded()
    {
        using var client = new DemoReader();
        var estimate = Optimizer().Estimate(Tickets.Router(client), Train.Length, Validation.Length);

        await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        Assert.True(client.Calls <= estimate.Calls);
    }

    [Fact]
    public async Task Progress_begins_with_the_estimate_and_ends_with_the_best()
    {
        using var client = new DemoReader();
        List<OptimizationProgress> seen = [];

        await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator.With(new() { MaxParallelism = 1 }), null, new Listener<OptimizationProgress>(seen.Add));

        Assert.Equal(OptimizationPhase.Planned, seen[0].Phase);
        Assert.Contains("at most", seen[0].Message, StringComparison.Ordinal);
        Assert.Equal(OptimizationPhase.Finished, seen[^1].Phase);
        Assert.Equal(1, seen[^1].BestScore);
        Assert.Equal(client.Calls, seen[^1].Runs);
        Assert.True(seen.Zip(seen.Skip(1)).All(pair => pair.First.Runs <= pair.Second.Runs));
    }

    [Fact]
    public async Task Cancelling_stops_within_a_call_and_keeps_what_was_found()
    {
        using var source = new CancellationTokenSource();
        using var client = new DemoReader { Before = (number, token) => number == 40 ? CancelAsync(source, token) : Task.CompletedTask };
        var evaluator = Tickets.Evaluator.With(new() { MaxParallelism = 1 });

        var error = await Assert.ThrowsAsync<OptimizationCanceledException<PredictorProgram<RouteTicketPredictor>>>(
            () => Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, evaluator, null, null, source.Token));

        Assert.Equal(40, client.Calls);
        Assert.Equal(OptimizationStop.Cancelled, error.Result.Stop);
        Assert.True(error.Result.Candidates[0].IsValidated);
    }

    [Fact]
    public async Task The_end_of_the_time_cancels_running_calls_and_keeps_what_was_found()
    {
        var time = new ManualTime();
        using var client = new DemoReader
        {
            Before = (number, token) =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return number == 45 ? Hang(time, token) : Task.CompletedTask;
            },
        };
        var evaluator = Tickets.Evaluator.With(new() { MaxParallelism = 1, TimeProvider = time });

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, evaluator, new() { MaxTime = TimeSpan.FromSeconds(50) });

        Assert.Equal(OptimizationStop.BudgetExhausted, result.Stop);
        Assert.Equal(45, client.Calls);
        Assert.True(result.Candidates[0].IsValidated);

        static Task Hang(ManualTime time, CancellationToken token)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            return Task.Delay(Timeout.Infinite, token);
        }
    }

    [Fact]
    public async Task Calls_of_a_judging_metric_count_for_the_budget()
    {
        using var client = new DemoReader();
        using var judge = new DemoReader();
        var judging = new RouteTicketPredictor(judge);
        var evaluator = Evaluator.Create(
            (PredictorProgram<RouteTicketPredictor> program, RouteTicket row, CancellationToken token) => program.Predictor.PredictAsync(row.Message, cancellationToken: token),
            async (row, answer, token) =>
            {
                await judging.PredictAsync(row.Message, cancellationToken: token);
                return row.Team == answer.Team;
            });

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, evaluator, new() { MaxCalls = 301 });

        Assert.True(result.IsChanged);
        Assert.True(client.Calls + judge.Calls <= 301);
        Assert.Equal(client.Calls + judge.Calls, result.Used.Calls);
        Assert.Equal(30, result.Candidates[0].Score!.Calls);
    }

    private static BootstrapFewShotOptimizer Optimizer() => new(new() { Candidates = 6, Space = Tickets.DemosOnly });

    private static async Task CancelAsync(CancellationTokenSource source, CancellationToken token)
    {
        await source.CancelAsync();
        token.ThrowIfCancellationRequested();
    }
}
