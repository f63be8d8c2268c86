using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Optimizers;

public class BootstrapFewShotTests
{
    private static readonly RouteTicket[] Train = Tickets.Rows("train", 24);
    private static readonly RouteTicket[] Validation = Tickets.Rows("validation", 30);

    [Fact]
    public async Task Demos_make_the_program_better()
    {
        using var client = new DemoReader();

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        Assert.True(result.IsChanged);
        Assert.Equal(1.0 / 3, result.Candidates[0].Score!.Mean, 12);
        Assert.Equal(1, result.Best!.Score!.Mean);
        Assert.Equal(OptimizationStop.Completed, result.Stop);
        Assert.Equal(client.Calls, result.Used.Calls);
        Assert.Empty(result.Start.Predictor.State.Demos);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public async Task The_same_seed_gives_the_same_result_at_any_parallelism(int parallelism)
    {
        var alone = await RunAsync(1, 5);
        var together = await RunAsync(parallelism, 5);
        var other = await RunAsync(1, 6);

        Assert.Equal(alone, together);
        Assert.NotEqual(alone, other);

        static async Task<string> RunAsync(int parallelism, ulong seed)
        {
            using var client = new DemoReader { Before = static (_, _) => Task.Yield().AsTask() };
            var evaluator = Tickets.Evaluator.With(new() { MaxParallelism = parallelism });
            var result = await new BootstrapFewShotOptimizer(new() { Candidates = 6, MaxLabeledDemos = 3, Seed = seed }).OptimizeAsync(Tickets.Router(client), Train, Validation, evaluator);
            return string.Join('\n', [ProgramFile.Write(result.Program, result.Provenance), $"{client.Calls}", .. result.Candidates.Select(candidate => $"{candidate.Origin} {candidate.Score?.Mean} {candidate.Score?.Examples.Count} {candidate.Configuration}")]);
        }
    }

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
        Assert.Contains(result.Notes, note => note.Contains("10 calls", StringComparison.Ordinal));
        Assert.Contains(result.Notes, note => note.Contains("larger budget", StringComparison.Ordinal));
        Assert.Equal(10, client.Calls);
    }

    [Fact]
    public async Task An_example_is_never_in_its_own_prompt()
    {
        using var client = new DemoReader();
        RouteTicket[] twice = [.. Train, .. Train];

        await Optimizer().OptimizeAsync(Tickets.Router(client), twice, Validation, Tickets.Evaluator);

        foreach (var prompt in client.Prompts)
        {
            var question = prompt[^1].Text;
            var asked = question.Split(' ', '\n').First(word => word.StartsWith("train", StringComparison.Ordinal) || word.StartsWith("validation", StringComparison.Ordinal));
            Assert.DoesNotContain(prompt.Take(prompt.Count - 1), message => message.Text.Split(' ', '\n').Contains(asked));
        }
    }

    [Fact]
    public async Task Validation_examples_are_never_shown_even_when_they_are_training_examples_too()
    {
        using var client = new DemoReader();
        RouteTicket[] mixed = [.. Train, .. Validation.Take(10)];

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), mixed, Validation, Tickets.Evaluator);

        Assert.DoesNotContain(client.Prompts.SelectMany(prompt => prompt.Take(prompt.Count - 1)), message => message.Text.Contains("validation", StringComparison.Ordinal));
        Assert.Contains(result.Notes, note => note.StartsWith("10 training examples", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_candidate_can_be_scored_on_everything()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { Candidates = 2, MaxBootstrappedDemos = 1, Space = Tickets.DemosOnly, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        // Without demos is the start itself; labels, bootstrapped and two shuffled candidates remain. The teacher finds its
        // demos at the first attempt: one example in order and at most one for each shuffled candidate.
        Assert.All(result.Candidates, candidate => Assert.True(candidate.IsValidated));
        Assert.Equal(["start", "labelled demos", "bootstrapped demos", "shuffled demos 1", "shuffled demos 2"], result.Candidates.Select(candidate => candidate.Origin));
        Assert.InRange(client.Calls, (5 * 30) + 1, (5 * 30) + 3);
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
    public async Task Right_answers_become_demos_and_are_marked_as_such()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { Candidates = 0, MaxBootstrappedDemos = 3, MaxLabeledDemos = 5, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var demos = result.Candidates.Single(candidate => candidate.Origin == "bootstrapped demos").Program.Predictor.State.Demos;
        Assert.Equal(5, demos.Count);
        Assert.Equal([true, true, true, false, false], demos.Select(demo => demo.IsBootstrapped));
        Assert.Equal(5, demos.Select(demo => demo.Inputs).Distinct().Count());
    }

    [Fact]
    public async Task Variables_are_searched_together_with_the_demos()
    {
        using var client = new DemoReader();

        var result = await new BootstrapFewShotOptimizer(new() { Candidates = 12 }).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var configured = result.Candidates.Where(candidate => candidate.Configuration.Count > 0).ToArray();
        Assert.True(configured.Length >= 8);
        Assert.True(configured.Select(candidate => candidate.Program.Predictor.State.Settings).Distinct().Count() >= 8);
        Assert.All(configured, candidate => Assert.All(candidate.Configuration, pair => Assert.StartsWith("RouteTicket.", pair.Key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_fixed_variable_stays_as_it_is_fixed()
    {
        using var client = new DemoReader();
        var router = Tickets.Router(client);
        var space = router.Space.With("RouteTicket.Adapter", "Chat").With("RouteTicket.Strategy", "Predict");

        var result = await new BootstrapFewShotOptimizer(new() { Candidates = 12, Space = space }).OptimizeAsync(router, Train, Validation, Tickets.Evaluator);

        Assert.All(result.Candidates, candidate => Assert.NotEqual("Json", candidate.Program.Predictor.State.Settings.Adapter?.Name));
        Assert.All(result.Candidates, candidate => Assert.NotEqual("ChainOfThought", candidate.Program.Predictor.State.Settings.Strategy?.Name));
    }

    [Fact]
    public async Task A_target_that_the_start_reaches_ends_the_search_before_it_begins()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { StopAtScore = 0.3 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        Assert.Equal(OptimizationStop.TargetReached, result.Stop);
        Assert.Equal(30, client.Calls);
    }

    [Fact]
    public async Task A_target_ends_the_search_when_a_candidate_reaches_it()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { StopAtScore = 1, Space = Tickets.DemosOnly, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        Assert.Equal(OptimizationStop.TargetReached, result.Stop);
        Assert.Equal("labelled demos", result.Best!.Origin);
        Assert.Equal(2, result.Candidates.Count(candidate => candidate.IsValidated));
    }

    [Fact]
    public async Task A_winner_that_is_not_better_is_rejected_unless_asked_for()
    {
        using var client = new DemoReader();
        RouteTicket[] useless = [.. Enumerable.Range(0, 8).Select(i => new RouteTicket { Message = $"train{i} wordless", Team = Team.Billing, Confidence = 1 })];
        var options = new BootstrapFewShotOptions { Candidates = 2, Space = Tickets.DemosOnly };

        var rejected = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), useless, Validation, Tickets.Evaluator);
        var accepted = await new BootstrapFewShotOptimizer(options with { Acceptance = Acceptance.Always }).OptimizeAsync(Tickets.Router(client), useless, Validation, Tickets.Evaluator);

        Assert.False(rejected.IsChanged);
        Assert.Contains(rejected.Notes, note => note.StartsWith("No candidate was better", StringComparison.Ordinal));
        Assert.Same(rejected.Start, rejected.Program);
        Assert.True(accepted.IsChanged);
    }

    [Fact]
    public async Task Without_validation_data_half_of_the_training_data_is_set_aside()
    {
        using var client = new DemoReader();

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, null, Tickets.Evaluator);

        Assert.Equal(12, result.Candidates[0].Score!.Total);
        Assert.True(result.IsChanged);
    }

    [Fact]
    public async Task The_result_survives_saving_and_loading()
    {
        using var client = new DemoReader();
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");

        try
        {
            await result.SaveAsync(path);
            var loaded = await Tickets.Router(client).LoadAsync(path);
            var again = await Tickets.Evaluator.EvaluateAsync(loaded, Validation);
            var provenance = ProgramFile.ReadProvenance(await File.ReadAllTextAsync(path))!;

            Assert.Equal(result.Best!.Score!.Mean, again.Mean);
            Assert.Equal(result.Provenance, provenance);
            Assert.NotEqual(ProgramFile.Write(result.Start), ProgramFile.Write(loaded));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Held_out_data_show_whether_the_gain_is_real()
    {
        using var client = new DemoReader();
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var tested = await result.ScoreHeldOutAsync(Tickets.Evaluator, Tickets.Rows("test", 60));

        Assert.True(tested.HeldOut!.Comparison.IsBetter);
        Assert.False(tested.HeldOut.Start.Interval.Overlaps(tested.HeldOut.Optimized.Interval));
        Assert.Equal(0, tested.HeldOut.Optimism);
        Assert.Contains(tested.Provenance.Scores, score => score is { Name: "test", Value: 1 });
        Assert.StartsWith("Really better", tested.HeldOut.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_tells_choices_demos_and_prompts()
    {
        using var client = new DemoReader();
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var change = Assert.Single(result.Report.Predictors);

        Assert.Equal(("RouteTicket", 0), (change.Name, change.DemosBefore));
        Assert.Equal(result.Best!.Demos["RouteTicket"], change.DemosAfter);
        Assert.Contains("+ [[ ## message ## ]]", change.PromptDiff, StringComparison.Ordinal);
        Assert.Equal("Nothing changed.", ProgramChanges.Between(result.Start, result.Start).ToString());
    }

    [Fact]
    public async Task The_frontier_holds_what_nothing_beats_in_score_and_cost()
    {
        using var client = new DemoReader { Service = new PricedCatalog() };
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var frontier = result.Frontier;

        Assert.Equal(0, frontier[0].Number);
        Assert.Equal(result.Best!.Score!.Mean, frontier[^1].Score!.Mean);
        Assert.True(frontier.Zip(frontier.Skip(1)).All(pair => pair.First.Score!.Mean < pair.Second.Score!.Mean && pair.First.Score.Cost < pair.Second.Score.Cost));
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
    public async Task A_failing_metric_is_named_at_once()
    {
        using var client = new DemoReader();
        var broken = Evaluator.Create(
            (PredictorProgram<RouteTicketPredictor> program, RouteTicket row, CancellationToken token) => program.Predictor.PredictAsync(row.Message, cancellationToken: token),
            (_, _) => throw new FormatException("no such column"));

        var error = await Assert.ThrowsAsync<OptimizationException>(() => Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, broken));

        Assert.Contains("metric failed on all 30", error.Message, StringComparison.Ordinal);
        Assert.Contains("no such column", error.Message, StringComparison.Ordinal);
        Assert.Equal(30, client.Calls);
    }

    [Fact]
    public async Task A_program_that_always_fails_is_named_at_once()
    {
        using var client = new DemoReader { Before = static (_, _) => throw new InvalidOperationException("wrong key") };

        var error = await Assert.ThrowsAsync<OptimizationException>(() => Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator));

        Assert.Contains("program failed on all 30", error.Message, StringComparison.Ordinal);
        Assert.Contains("wrong key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_cannot_be_used_are_refused_with_a_cure()
    {
        using var client = new DemoReader();
        var router = Tickets.Router(client);

        var noTrain = await Assert.ThrowsAsync<ArgumentException>(() => Optimizer().OptimizeAsync(router, [], Validation, Tickets.Evaluator));
        var noValidation = await Assert.ThrowsAsync<ArgumentException>(() => Optimizer().OptimizeAsync(router, Train, [], Tickets.Evaluator));
        var same = await Assert.ThrowsAsync<OptimizationException>(() => Optimizer().OptimizeAsync(router, Train, Train, Tickets.Evaluator));
        var nothing = await Assert.ThrowsAsync<ArgumentException>(() => Optimizer().OptimizeAsync(router, Train, Validation, Tickets.Evaluator, new() { MaxCalls = 0 }));

        Assert.Contains("no training examples", noTrain.Message, StringComparison.Ordinal);
        Assert.Contains("no validation examples", noValidation.Message, StringComparison.Ordinal);
        Assert.Contains("split the data", same.Message, StringComparison.Ordinal);
        Assert.Contains("allows nothing", nothing.Message, StringComparison.Ordinal);
        Assert.Equal(0, client.Calls);
    }

    [Fact]
    public async Task A_teacher_that_fails_too_often_ends_the_run()
    {
        using var client = new DemoReader { Before = static (number, _) => number > 30 ? throw new InvalidOperationException("gone") : Task.CompletedTask };
        var options = new BootstrapFewShotOptions { MaxFailures = 2 };

        var error = await Assert.ThrowsAsync<OptimizationException>(() => new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator));

        Assert.Contains("2 are allowed", error.Message, StringComparison.Ordinal);
        Assert.Contains("gone", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predictors_of_nested_programs_get_demos_of_their_own()
    {
        using var client = new DemoReader();
        var evaluator = Evaluator.Create(
            async (CallCentre centre, RouteTicket row, CancellationToken token) =>
            {
                var triage = await centre.Triage.PredictAsync(row.Message, cancellationToken: token);
                var reply = await centre.Desk.ForwardAsync(row.Message, token);
                return (triage.Team, reply);
            },
            (row, answer) => row.Team == answer.Team && row.Team == answer.reply.Team);
        var options = new BootstrapFewShotOptions { Candidates = 3, Space = Tickets.DemosOnly, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(new CallCentre(client), Train, Validation, evaluator);

        Assert.True(result.IsChanged);
        Assert.True(result.Best!.Score!.Mean > result.Candidates[0].Score!.Mean);
        var demos = result.Candidates.Single(candidate => candidate.Origin == "bootstrapped demos").Demos;
        Assert.Equal(["Desk.Answer", "Desk.Route", "Triage"], demos.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((4, 16, 16), (demos["Desk.Answer"], demos["Desk.Route"], demos["Triage"]));
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

    [Fact]
    public async Task A_single_predictor_can_be_optimized_too()
    {
        using var client = new DemoReader();
        var router = new RouteTicketPredictor(client);
        var evaluator = Evaluator.Create(
            (RouteTicketPredictor program, RouteTicket row, CancellationToken token) => program.PredictAsync(row.Message, cancellationToken: token),
            (row, answer) => row.Team == answer.Team);

        var result = await Optimizer().OptimizeAsync(router, Train, Validation, evaluator);

        Assert.Equal(1, (await evaluator.EvaluateAsync(result.Program.Predictor, Validation)).Mean);
    }

    private static BootstrapFewShotOptimizer Optimizer() => new(new() { Candidates = 6, Space = Tickets.DemosOnly });

    private static async Task CancelAsync(CancellationTokenSource source, CancellationToken token)
    {
        await source.CancelAsync();
        token.ThrowIfCancellationRequested();
    }
}
