using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_run_ends_when_nothing_better_is_to_be_hoped_for()
    {
        var study = new Study(SearchSpaces.Bowl, options: new() { LeastChance = 0.01, LeastImprovement = 0.01 });

        var run = await study.RunAsync((c, _) => Task.FromResult(SearchSpaces.BowlLoss(c)), 200);

        Assert.Equal(StopReason.NoImprovement, run.Reason);
        Assert.InRange(run.Trials, 14, 60);
        Assert.InRange(study.Best!.Values[0], 0, 0.02);
        Assert.Contains("0.01", run.Message);
    }

    [Fact]
    public async Task A_run_goes_on_while_there_is_hope()
    {
        var study = new Study(SearchSpaces.Mixed, sampler: new RandomSampler(), options: new() { LeastChance = 0.01, LeastImprovement = 1e-3 });

        var run = await study.RunAsync((c, _) => Task.FromResult(SearchSpaces.MixedLoss(c)), 30);

        Assert.Equal(StopReason.Budget, run.Reason);
    }

    [Fact]
    public async Task The_same_seed_stops_at_the_same_trial()
    {
        Assert.Equal(await Trials(), await Trials());

        static async Task<int> Trials()
        {
            var study = new Study(SearchSpaces.Bowl, options: new() { Seed = 4, LeastChance = 0.05, LeastImprovement = 0.1 });
            return (await study.RunAsync((c, _) => Task.FromResult(SearchSpaces.BowlLoss(c)), 200)).Trials;
        }
    }

    [Fact]
    public async Task Hope_is_judged_for_one_objective_only()
    {
        var study = new Study(SearchSpaces.Bowl, [new("a", Direction.Minimize), new("b", Direction.Minimize)], options: new() { LeastChance = 0.1 });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => study.RunAsync((Trial _, CancellationToken _) => Task.FromResult<TrialResult>(TrialResult.Of(1, 2)), 10));

        Assert.Contains("LeastChance", error.Message);
    }

    [Fact]
    public async Task Constraints_that_are_always_broken_end_the_run()
    {
        var study = new Study(SearchSpaces.Bowl, options: new() { InfeasibilityLimit = 12 });

        var run = await study.RunAsync((Trial _, CancellationToken _) => Task.FromResult<TrialResult>(new TrialResult.Completed([1]) { Constraints = [0.5] }), 100);

        Assert.Equal((StopReason.Infeasible, 12), (run.Reason, run.Trials));
        Assert.Null(study.Best);
        Assert.Empty(study.Frontier);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_configuration_that_takes_too_long_fails_alone(int parallelism)
    {
        var clock = new Alarms();
        var study = new Study(SearchSpaces.Bowl, options: new() { Timeout = TimeSpan.FromSeconds(5), Time = clock, Parallelism = parallelism });
        var never = new TaskCompletionSource<TrialResult>();

        var run = await study.RunAsync(
            (Trial trial, CancellationToken _) =>
            {
                if (trial.Number != 3)
                {
                    return Task.FromResult<TrialResult>(TrialResult.Of(1));
                }

                clock.Ring();
                return never.Task;
            },
            8);

        Assert.Equal((StopReason.Budget, 8), (run.Reason, run.Trials));
        Assert.Equal("no result within 00:00:05", Assert.IsType<TrialResult.Failed>(study.Trials[3].Result).Reason);
        Assert.Equal(7, study.Trials.Count(static trial => trial.State == TrialState.Completed));
    }

    [Fact]
    public void An_earlier_study_of_the_same_space_gives_a_warm_start()
    {
        var earlier = new Study(SearchSpaces.Mixed, sampler: new TpeSampler());
        for (var i = 0; i < 40; i++)
        {
            var trial = earlier.Ask();
            earlier.Tell(trial, i == 3 ? new TrialResult.Failed("broken") : TrialResult.Of(SearchSpaces.MixedLoss(trial.Configuration)));
        }

        earlier.Ask();
        var study = new Study(SearchSpaces.Mixed, sampler: new TpeSampler(), options: new() { Seed = 9 });

        Assert.Equal(40, study.WarmStart(earlier));

        Assert.Equal(earlier.Best!.Values[0], study.Best!.Values[0]);
        Assert.Equal(40, study.Ask().Number);
        var cold = new Study(SearchSpaces.Mixed, sampler: new TpeSampler(), options: new() { Seed = 9 });
        Assert.NotEqual(cold.Ask().Configuration, study.Trials[40].Configuration);
    }

    [Fact]
    public void A_warm_start_from_another_space_or_other_objectives_is_refused()
    {
        var study = new Study(SearchSpaces.Bowl);
        var wider = new Study(VariableSpace.Create(new FloatVariable("x", -2, 30), new FloatVariable("y", -1, 4)));

        Assert.Contains("hash", Assert.Throws<ArgumentException>(() => study.WarmStart(wider)).Message);
        Assert.Contains("objectives", Assert.Throws<ArgumentException>(() => study.WarmStart(new Study(SearchSpaces.Bowl, Direction.Maximize))).Message);
        Assert.Throws<ArgumentException>(() => study.WarmStart(study));
    }

    [Fact]
    public void A_bound_on_the_cost_steers_the_frontier()
    {
        var study = new Study(SearchSpaces.Bowl, [new("loss", Direction.Minimize), new("far", Direction.Minimize)], new ExpectedHypervolumeSampler());
        for (var i = 0; i < 40; i++)
        {
            var trial = study.Ask();
            var x = trial.Configuration["x"].AsReal();
            study.Tell(trial, new TrialResult.Completed([SearchSpaces.BowlLoss(trial.Configuration), Math.Abs(x + 1)]) { Constraints = [x - 0.5] });
        }

        var late = study.Trials.Skip(20).Count(static trial => trial.IsFeasible);
        Assert.InRange(late, 14, 20);
        Assert.All(study.Frontier, trial => Assert.True(trial.Configuration["x"].AsReal() <= 0.5));
        Assert.InRange(study.Frontier.Min(static trial => trial.Values[0]), 0.25, 0.4);
    }

    [Fact]
    public void A_constraint_that_is_infinitely_broken_does_no_harm()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new GaussianProcessSampler());
        for (var i = 0; i < 30; i++)
        {
            var trial = study.Ask();
            var broken = trial.Configuration["x"].AsReal() > 0.5 ? double.PositiveInfinity : -1;
            study.Tell(trial, new TrialResult.Completed([SearchSpaces.BowlLoss(trial.Configuration)]) { Constraints = [broken] });
        }

        Assert.InRange(study.Best!.Values[0], 0.2, 0.5);
    }

    [Fact]
    public void What_a_pruned_trial_showed_keeps_the_process_away_from_it()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new GaussianProcessSampler());
        for (var i = 0; i < 30; i++)
        {
            var trial = study.Ask();
            var loss = SearchSpaces.BowlLoss(trial.Configuration);
            study.Report(trial, 1, loss);
            study.Tell(trial, loss > 3 ? new TrialResult.Pruned() : TrialResult.Of(loss));
        }

        Assert.InRange(study.Best!.Values[0], 0, 0.1);
        Assert.Contains(study.Trials, static trial => trial.State == TrialState.Pruned);
        Assert.InRange(study.Trials.Skip(15).Count(static trial => trial.State == TrialState.Pruned), 0, 3);
    }

    [Theory]
    [InlineData("tpe")]
    [InlineData("process")]
    [InlineData("forest")]
    public void Parallel_proposals_differ(string name)
    {
        var study = new Study(SearchSpaces.Mixed, sampler: name switch { "tpe" => new TpeSampler(), "process" => new GaussianProcessSampler(), _ => new RandomForestSampler() });
        for (var i = 0; i < 25; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, SearchSpaces.MixedLoss(trial.Configuration));
        }

        VariableConfiguration[] batch = [.. Enumerable.Range(0, 8).Select(_ => study.Ask().Configuration)];

        Assert.True(batch.Distinct().Count() == batch.Length, string.Join('\n', batch.Select(static configuration => configuration.ToString())));
    }

    // Rings the latest alarm when told to.
    private sealed class Alarms : TimeProvider
    {
        private Action _latest = static () => { };

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _latest = () => callback(state);
            return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Ring() => _latest();
    }
}
