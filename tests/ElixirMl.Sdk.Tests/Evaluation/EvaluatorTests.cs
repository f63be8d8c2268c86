using ElixirMl.Clients;
using ElixirMl.Evaluation;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Evaluation;

public class EvaluatorTests
{
    private static readonly int[] Ten = [.. Enumerable.Range(0, 10)];

    // Doubles its row; the metric says whether the row is even.
    private static readonly Evaluator<string, int> Even = Evaluator.Create((string _, int row, CancellationToken _) => Task.FromResult(row * 2), (row, _) => row % 2 == 0);

    [Fact]
    public async Task The_mean_counts_every_example_and_results_are_in_order()
    {
        var result = await Even.EvaluateAsync("", Ten);

        Assert.Equal(0.5, result.Mean);
        Assert.Equal(Ten, result.Examples.Select(example => example.Index));
        Assert.Equal(Ten.Select(row => (object?)(row * 2)), result.Examples.Select(example => example.Output));
        Assert.True(result.IsComplete);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public async Task The_numbers_do_not_depend_on_parallelism(int parallelism)
    {
        var evaluator = Evaluator.Create(
            async (string _, int row, CancellationToken _) =>
            {
                await Task.Yield();
                return new SeededRandom((ulong)RunContext.Current!.Seed!).NextDouble();
            },
            (_, output) => output,
            new() { MaxParallelism = parallelism, Seed = 3 });

        var result = await evaluator.EvaluateAsync("", [.. Enumerable.Range(0, 100)]);
        var alone = await evaluator.With(evaluator.Options with { MaxParallelism = 1 }).EvaluateAsync("", [.. Enumerable.Range(0, 100)]);

        Assert.Equal(alone.Examples.Select(example => example.Score), result.Examples.Select(example => example.Score));
        Assert.Equal(alone.Interval, result.Interval);
        Assert.True(result.Examples.Select(example => example.Score).Distinct().Count() > 90);
    }

    [Fact]
    public async Task Another_seed_gives_other_seeds_to_the_examples()
    {
        var seeds = Evaluator.Create((string _, int _, CancellationToken _) => Task.FromResult((double)RunContext.Current!.Seed!), (_, seed) => seed);

        var zero = await seeds.EvaluateAsync("", Ten);
        var one = await seeds.With(new() { Seed = 1 }).EvaluateAsync("", Ten);

        Assert.NotEqual(zero.Mean, one.Mean);
    }

    [Fact]
    public async Task A_failed_example_scores_the_failure_score_and_keeps_its_error()
    {
        var evaluator = Evaluator.Create(
            (string _, int row, CancellationToken _) => row % 2 == 0 ? Task.FromResult(row) : throw new FormatException($"row {row}"),
            (_, _) => true,
            new() { FailureScore = -1 });

        var result = await evaluator.EvaluateAsync("", Ten);

        Assert.Equal(0, result.Mean);
        Assert.Equal(0.5, result.SuccessRate);
        Assert.Equal("row 3", Assert.IsType<FormatException>(result.Examples[3].Error).Message);
    }

    [Fact]
    public async Task A_failing_metric_is_told_from_a_failing_program()
    {
        var evaluator = Evaluator.Create((string _, int row, CancellationToken _) => Task.FromResult(row), (row, _) => 1.0 / 0 * row);

        var result = await evaluator.EvaluateAsync("", Ten);

        var error = Assert.IsType<MetricException>(result.Examples[1].Error);
        Assert.IsType<ArgumentOutOfRangeException>(error.InnerException);
        Assert.Equal(1, result.Examples[1].Output);
    }

    [Fact]
    public async Task Feedback_is_kept()
    {
        var evaluator = Evaluator.Create((string _, int row, CancellationToken _) => Task.FromResult(row), (row, _) => new Score(0.5, $"about {row}"));

        var result = await evaluator.EvaluateAsync("", Ten);

        Assert.Equal("about 7", result.Examples[7].Score.Feedback);
    }

    [Fact]
    public async Task Too_many_failures_stop_the_evaluation_and_nothing_finished_is_lost()
    {
        var evaluator = Evaluator.Create(
            (string _, int row, CancellationToken _) => row is 0 or 3 ? Task.FromResult(row) : throw new FormatException("bad key"),
            (_, _) => true,
            new() { MaxParallelism = 1, MaxFailures = 2 });

        var result = await evaluator.EvaluateAsync("", Ten);

        Assert.Equal(EvaluationStop.TooManyFailures, result.Stop);
        Assert.Equal([0, 1, 2, 3, 4], result.Examples.Select(example => example.Index));
        Assert.False(result.IsComplete);
        var cause = Assert.Single(result.Causes());
        Assert.Equal((1, 3), (cause.FirstIndex, cause.Count));
        Assert.Contains("bad key", cause.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_data_set_is_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Even.EvaluateAsync("", []));

        Assert.Contains("no examples", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_stops_a_program_that_ignores_its_token_and_keeps_what_was_finished()
    {
        using var source = new CancellationTokenSource();
        var evaluator = Evaluator.Create(
            async (string _, int row, CancellationToken _) =>
            {
                if (row == 2)
                {
                    await source.CancelAsync();
                    await new TaskCompletionSource().Task;
                }

                return row;
            },
            (_, _) => true,
            new() { MaxParallelism = 1 });

        var error = await Assert.ThrowsAsync<EvaluationCanceledException>(() => evaluator.EvaluateAsync("", Ten, null, source.Token));

        Assert.Equal([0, 1], error.Result.Examples.Select(example => example.Index));
        Assert.Equal(EvaluationStop.Cancelled, error.Result.Stop);
    }

    [Fact]
    public async Task A_finished_example_is_not_run_again_but_a_failed_one_is()
    {
        var runs = new List<int>();
        var isBroken = true;
        var evaluator = Evaluator.Create(
            (string _, int row, CancellationToken _) =>
            {
                runs.Add(row);
                return isBroken && row > 5 ? throw new FormatException() : Task.FromResult(row);
            },
            (_, _) => true,
            new() { MaxParallelism = 1 });
        var first = await evaluator.EvaluateAsync("", Ten);
        isBroken = false;
        runs.Clear();

        var second = await evaluator.With(evaluator.Options with { Finished = first.Examples }).EvaluateAsync("", Ten);

        Assert.Equal([6, 7, 8, 9], runs);
        Assert.Equal(1, second.Mean);
        Assert.True(second.IsComplete);
    }

    [Fact]
    public async Task A_slow_example_times_out_and_the_others_go_on()
    {
        var time = new ManualTime();
        var evaluator = Evaluator.Create(
            async (string _, int row, CancellationToken cancellationToken) =>
            {
                if (row == 1)
                {
                    time.Advance(TimeSpan.FromSeconds(6));
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                time.Advance(TimeSpan.FromSeconds(2));
                return row;
            },
            (_, _) => true,
            new() { MaxParallelism = 1, ExampleTimeout = TimeSpan.FromSeconds(5), TimeProvider = time });

        var result = await evaluator.EvaluateAsync("", [0, 1, 2]);

        Assert.IsType<ExampleTimeoutException>(result.Examples[1].Error);
        Assert.Equal(2.0 / 3, result.Mean, 12);
        Assert.Equal(TimeSpan.FromSeconds(2), result.Examples[2].Latency);
        Assert.Equal(TimeSpan.FromSeconds(6), result.Examples[1].Elapsed);
    }

    [Fact]
    public async Task One_at_a_time_runs_on_the_callers_thread()
    {
        var thread = Environment.CurrentManagedThreadId;
        var evaluator = Evaluator.Create((string _, int _, CancellationToken _) => Task.FromResult(Environment.CurrentManagedThreadId), (_, id) => id == thread, new() { MaxParallelism = 1 });

        Assert.Equal(1, (await evaluator.EvaluateAsync("", Ten)).Mean);
    }

    [Fact]
    public async Task No_more_examples_run_at_once_than_allowed()
    {
        var running = 0;
        var most = 0;
        var full = new TaskCompletionSource();
        var evaluator = Evaluator.Create(
            async (string _, int row, CancellationToken _) =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                if (now == 4)
                {
                    full.TrySetResult();
                }

                await full.Task;
                Interlocked.Decrement(ref running);
                return row;
            },
            (_, _) => true,
            new() { MaxParallelism = 4 });

        await evaluator.EvaluateAsync("", [.. Enumerable.Range(0, 40)]);

        Assert.Equal(4, most);
    }

    [Fact]
    public async Task Progress_is_told_after_every_example()
    {
        var seen = new List<EvaluationProgress>();
        var progress = new Listener<EvaluationProgress>(seen.Add);

        await Even.With(new() { MaxParallelism = 1 }).EvaluateAsync("", Ten, progress);

        Assert.Equal(Enumerable.Range(1, 10), seen.Select(news => news.Finished));
        Assert.Equal(0.5, seen[^1].Mean);
    }

    [Fact]
    public async Task A_budget_that_is_used_up_stops_and_keeps_what_was_finished()
    {
        var evaluator = Evaluator.Create(
            (string _, int row, CancellationToken _) => row < 4 ? Task.FromResult(row) : throw new BudgetExceededException("4 calls are used."),
            (_, _) => true,
            new() { MaxParallelism = 1 });

        var result = await evaluator.EvaluateAsync("", Ten);

        Assert.Equal(EvaluationStop.BudgetExhausted, result.Stop);
        Assert.Equal(4, result.Examples.Count);
    }

    [Fact]
    public async Task Calls_tokens_and_cost_of_predictions_are_summed()
    {
        using var client = new ScriptedClient("[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.5\n\n[[ ## completed ## ]]")
        {
            Service = new PricedCatalog(),
            Change = response =>
            {
                response.Usage = new() { InputTokenCount = 100, OutputTokenCount = 10 };
                return response;
            },
        };
        var router = new RouteTicketPredictor(client);
        var rows = new[] { new RouteTicket { Message = "My invoice", Team = Team.Billing, Confidence = 1 }, new RouteTicket { Message = "No network", Team = Team.Technical, Confidence = 1 } };
        var evaluator = Evaluator.For(router, (RouteTicket row, RouteTicket.Outputs answer) => row.Team == answer.Team, new() { MaxParallelism = 1 });

        var result = await evaluator.EvaluateAsync(router, rows);

        Assert.Equal(0.5, result.Mean);
        Assert.Equal(2, result.Calls);
        Assert.Equal(new TokenUsage(200, 20), result.Usage);
        Assert.Equal(0.00024m, result.Cost);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Parallelism_out_of_range_is_refused(int parallelism) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Even.With(new() { MaxParallelism = parallelism }));

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
