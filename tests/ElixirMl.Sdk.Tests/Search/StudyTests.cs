using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class StudyTests
{
    [Fact]
    public async Task A_run_finds_the_bottom_of_a_bowl()
    {
        var study = new Study(SearchSpaces.Bowl);

        var run = await study.RunAsync((c, _) => Task.FromResult(SearchSpaces.BowlLoss(c)), 30);

        Assert.Equal(StopReason.Budget, run.Reason);
        Assert.Equal(30, run.Trials);
        Assert.InRange(study.Best!.Values[0], 0, 1e-3);
    }

    [Fact]
    public async Task Larger_is_better_when_maximising()
    {
        var study = new Study(SearchSpaces.Bowl, Direction.Maximize);

        await study.RunAsync((c, _) => Task.FromResult(-SearchSpaces.BowlLoss(c)), 30);

        Assert.InRange(study.Best!.Values[0], -1e-3, 0);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Values_that_are_not_finite_make_a_failed_trial_with_a_reason(double value)
    {
        var study = new Study(SearchSpaces.Bowl);
        var trial = study.Ask();

        study.Tell(trial, value);

        Assert.Equal(TrialState.Failed, trial.State);
        Assert.Contains("'value' is", ((TrialResult.Failed)trial.Result!).Reason);
        Assert.Null(study.Best);
        Assert.Null(study.Recommend());
        Assert.Empty(study.Frontier);
    }

    [Fact]
    public async Task Only_failures_end_the_run_with_the_latest_cause()
    {
        var study = new Study(SearchSpaces.Bowl, options: new() { FailureLimit = 7 });

        var run = await study.RunAsync((VariableConfiguration _, CancellationToken _) => Task.FromException<double>(new InvalidOperationException("no model")), 100);

        Assert.Equal(StopReason.Failures, run.Reason);
        Assert.Equal(7, run.Trials);
        Assert.Contains("no model", run.Message);
    }

    [Fact]
    public async Task A_space_with_one_configuration_is_tried_once()
    {
        var study = new Study(VariableSpace.Create(new ChoiceVariable("only", "this")));

        var run = await study.RunAsync((_, _) => Task.FromResult(1.0), 100);

        Assert.Equal(StopReason.Exhausted, run.Reason);
        Assert.Equal(1, run.Trials);
    }

    [Fact]
    public async Task An_infeasible_space_ends_the_run_with_a_report()
    {
        var space = VariableSpace.Create([new IntegerVariable("n", 0, 9)], [VariableConstraint.Of("impossible", ["n"], _ => false)]);
        var study = new Study(space);

        var run = await study.RunAsync((_, _) => Task.FromResult(1.0), 10);

        Assert.Equal(StopReason.Infeasible, run.Reason);
        Assert.Contains("impossible", run.Message);
        Assert.Equal(0, run.Trials);
    }

    [Fact]
    public async Task A_budget_below_the_initial_design_is_kept()
    {
        var study = new Study(SearchSpaces.Mixed);

        var run = await study.RunAsync((c, _) => Task.FromResult(SearchSpaces.MixedLoss(c)), 2);

        Assert.Equal(2, run.Trials);
        Assert.Equal(study.Best, study.Recommend()!.Trial);
    }

    [Fact]
    public void Contradictory_directions_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Study(SearchSpaces.Bowl, [new("cost", Direction.Minimize), new("cost", Direction.Maximize)]));

        Assert.Contains("contradictory", error.Message);
        Assert.Throws<ArgumentException>(() => new Study(SearchSpaces.Bowl, Array.Empty<Objective>()));
        Assert.Throws<ArgumentException>(() => new Study(VariableSpace.Empty));
    }

    [Fact]
    public void A_trial_is_told_once_to_its_own_study_with_one_value_per_objective()
    {
        var study = new Study(SearchSpaces.Bowl);
        var trial = study.Ask();

        Assert.Throws<ArgumentException>(() => study.Tell(trial, 1, 2));
        Assert.Throws<ArgumentException>(() => new Study(SearchSpaces.Bowl).Tell(trial, 1));
        study.Tell(trial, 1);
        Assert.Throws<InvalidOperationException>(() => study.Tell(trial, 1));
    }

    [Fact]
    public async Task The_target_and_patience_end_a_run()
    {
        var reached = await new Study(SearchSpaces.Bowl, options: new() { Target = 0.1 }).RunAsync((c, _) => Task.FromResult(SearchSpaces.BowlLoss(c)), 100);
        var tired = await new Study(SearchSpaces.Bowl, options: new() { Patience = 5 }).RunAsync((_, _) => Task.FromResult(1.0), 100);

        Assert.Equal(StopReason.Target, reached.Reason);
        Assert.InRange(reached.Trials, 1, 60);
        Assert.Equal(StopReason.Patience, tired.Reason);
        Assert.Equal(6, tired.Trials);
    }

    [Fact]
    public async Task Evaluations_overlap_without_a_barrier_up_to_the_limit()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new TpeSampler(), options: new() { Parallelism = 3 });
        var (running, most, slow) = (0, 0, new TaskCompletionSource());

        await study.RunAsync(
            async (Trial trial, CancellationToken token) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                if (trial.Number == 0)
                {
                    await slow.Task;
                }
                else if (trial.Number == 20)
                {
                    slow.SetResult();
                }

                await Task.Yield();
                Interlocked.Decrement(ref running);
                return TrialResult.Of(SearchSpaces.BowlLoss(trial.Configuration));
            },
            40);

        Assert.InRange(most, 2, 3);
        Assert.Equal(40, study.Trials.Count(trial => trial.State == TrialState.Completed));
    }

    [Fact]
    public async Task Cancelling_keeps_what_is_finished_and_hands_the_open_trial_out_again()
    {
        using var cancel = new CancellationTokenSource();
        var study = new Study(SearchSpaces.Bowl);

        var run = await study.RunAsync(
            async (Trial trial, CancellationToken token) =>
            {
                if (trial.Number == 4)
                {
                    await cancel.CancelAsync();
                    await Task.Delay(Timeout.Infinite, token);
                }

                return TrialResult.Of(1);
            },
            10,
            cancel.Token);

        Assert.Equal(StopReason.Cancelled, run.Reason);
        Assert.Equal(4, run.Trials);
        Assert.Equal(4, study.Ask().Number);
    }

    [Fact]
    public void Known_results_and_wanted_configurations_come_first()
    {
        var study = new Study(SearchSpaces.Bowl);
        var wanted = SearchSpaces.Bowl.Configure(("x", 1.0), ("y", 1.5));
        study.Add(SearchSpaces.Bowl.Configure(("x", 1.0), ("y", 2.0)), TrialResult.Of(0));
        study.Enqueue(wanted);

        Assert.Equal(wanted, study.Ask().Configuration);
        Assert.Equal(0, study.Best!.Number);
    }

    [Fact]
    public void The_frontier_holds_what_no_other_trial_beats()
    {
        var study = new Study(SearchSpaces.Bowl, [new("quality", Direction.Maximize), new("cost", Direction.Minimize)]);
        foreach (var (quality, cost) in new[] { (0.5, 1.0), (0.4, 2.0), (0.9, 5.0), (0.7, 1.0) })
        {
            study.Tell(study.Ask(), quality, cost);
        }

        Assert.Equal([2, 3], study.Frontier.Select(trial => trial.Number));
    }

    [Fact]
    public void With_noise_the_lucky_trial_is_not_recommended()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new RandomSampler());
        var random = new Random(1);
        for (var i = 0; i < 60; i++)
        {
            var trial = study.Ask();
            var luck = i == 30 ? -12.0 : random.NextDouble() - 0.5;
            study.Tell(trial, i == 30 ? 10 + luck : SearchSpaces.BowlLoss(trial.Configuration) + luck);
        }

        var recommendation = study.Recommend()!;

        Assert.Equal(30, study.Best!.Number);
        Assert.NotEqual(30, recommendation.Trial.Number);
        Assert.True(SearchSpaces.BowlLoss(recommendation.Trial.Configuration) < 2);
        Assert.InRange(recommendation.Value, recommendation.Low, recommendation.High);
    }
}
