using ElixirMl.Search;
using ElixirMl.Search.Repeats;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class RepeatTests : IDisposable
{
    private const int Budget = 40;

    private static readonly VariableSpace Line = VariableSpace.Create(new FloatVariable("x", 0, 1));

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_share_is_spent_at_the_end_a_third_on_leaders_and_the_rest_on_one_winner()
    {
        var study = Noisy(3);

        var winner = study.Recommend()!;

        Assert.Equal(Budget, study.Trials.Count);
        Assert.All(study.Trials.Take(32), static trial => Assert.Equal((TrialPurpose.Search, null), (trial.Purpose, trial.Repeats)));
        Assert.All(study.Trials.Skip(32).Take(2), static trial => Assert.Equal(TrialPurpose.Comparison, trial.Purpose));
        Assert.All(study.Trials.Skip(34), trial => Assert.Equal((TrialPurpose.Confirmation, winner.Trial), (trial.Purpose, trial.Repeats)));
        Assert.All(study.Trials.Skip(32), static trial => Assert.Equal(trial.Repeats!.Configuration, trial.Configuration));
        Assert.Equal(6, winner.Confirmations);
        Assert.Equal(study.Trials.Skip(34).Average(static trial => trial.Values[0]), winner.Value, 1e-12);
        Assert.Null(study.Best!.Repeats);
    }

    [Fact]
    public void The_interval_of_a_confirmed_winner_holds_the_truth_as_often_as_it_says()
    {
        const int Runs = 200;
        var (held, bias, luck) = (0, 0.0, 0.0);
        for (var seed = 0UL; seed < Runs; seed++)
        {
            var study = Noisy(seed);
            var winner = study.Recommend()!;
            var truth = Rate(winner.Trial.Configuration);
            held += truth >= winner.Low && truth <= winner.High ? 1 : 0;
            bias += (winner.Value - truth) / Runs;
            luck += (study.Best!.Values[0] - Rate(study.Best.Configuration)) / Runs;
        }

        // Two and a half standard errors of 200 runs around 95 %.
        Assert.InRange(held, 182, 198);
        Assert.InRange(bias, -0.01, 0.01);
        Assert.InRange(luck, -1, -0.05);
    }

    [Fact]
    public void Values_without_a_variance_get_Students_interval_shares_get_Wilsons()
    {
        var values = MeanInterval.OfValues([1, 2, 3, 4]);
        var shares = MeanInterval.Of([TrialResult.Share(5, 6), TrialResult.Share(3, 4)]);
        var told = MeanInterval.Of([new([1.0]) { Variance = 4 }, new([3.0]) { Variance = 4 }]);

        Assert.Equal((2.5, 0.4457, 4.5543), (values.Mean, Math.Round(values.Low, 4), Math.Round(values.High, 4)));
        Assert.Equal((0.8, 0.4902, 0.9433), (shares.Mean, Math.Round(shares.Low, 4), Math.Round(shares.High, 4)));
        Assert.Equal((2, -0.7718, 4.7718), (told.Mean, Math.Round(told.Low, 4), Math.Round(told.High, 4)));
        Assert.Equal(double.PositiveInfinity, MeanInterval.OfValues([1]).High);
        Assert.Throws<ArgumentOutOfRangeException>(() => TrialResult.Share(7, 6));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_run_that_stops_early_still_confirms_and_names_the_winner_when_all_else_is_finished(int parallelism)
    {
        var random = new SeededRandom(4);
        var study = new Study(Line, options: new() { ConfirmationShare = 0.2, Patience = 12, Parallelism = parallelism });
        var open = 0;

        var run = await study.RunAsync(
            async (Trial trial, CancellationToken _) =>
            {
                var others = Interlocked.Increment(ref open) - 1;
                await Task.Yield();
                Interlocked.Decrement(ref open);
                return trial.Purpose == TrialPurpose.Confirmation && others > 3 ? throw new InvalidOperationException() : Observed(trial, random);
            },
            200);

        Assert.Equal(StopReason.Patience, run.Reason);
        Assert.InRange(run.Trials, 53, 150);
        Assert.Equal(27, study.Recommend()!.Confirmations);
        var first = study.Trials.First(static trial => trial.Purpose == TrialPurpose.Confirmation);
        Assert.All(study.Trials.Where(trial => trial.Number > first.Number), trial => Assert.Same(first.Repeats, trial.Repeats));
        Assert.All(study.Trials, static trial => Assert.Equal(TrialState.Completed, trial.State));
    }

    [Fact]
    public async Task A_walked_grid_and_a_space_of_one_point_are_confirmed_too()
    {
        var random = new SeededRandom(4);
        var grid = new Study(VariableSpace.Create(new ChoiceVariable("x", 0.2, 0.5, 0.9)), options: new() { ConfirmationShare = 0.3 });
        var point = new Study(VariableSpace.Create(new ChoiceVariable("x", 0.2)), options: new() { ConfirmationShare = 0.3 });

        var ends = (await grid.RunAsync((trial, _) => Task.FromResult<TrialResult>(Observed(trial, random)), 20), await point.RunAsync((trial, _) => Task.FromResult<TrialResult>(Observed(trial, random)), 20));

        Assert.Equal((StopReason.Exhausted, StopReason.Exhausted), (ends.Item1.Reason, ends.Item2.Reason));
        Assert.Equal((3 + 6, 1 + 6), (ends.Item1.Trials, ends.Item2.Trials));
        Assert.Equal((4, 4), (grid.Recommend()!.Confirmations, point.Recommend()!.Confirmations));
    }

    [Fact]
    public async Task A_longer_run_searches_on_and_confirms_anew()
    {
        var random = new SeededRandom(4);
        var study = new Study(Line, options: new() { ConfirmationShare = 0.2 });

        await study.RunAsync((trial, _) => Task.FromResult<TrialResult>(Observed(trial, random)), 30);
        await study.RunAsync((trial, _) => Task.FromResult<TrialResult>(Observed(trial, random)), 60);

        Assert.Equal(60, study.Trials.Count);
        Assert.All(study.Trials.Skip(30).Take(18), static trial => Assert.Null(trial.Repeats));
        Assert.All(study.Trials.Skip(48), static trial => Assert.NotNull(trial.Repeats));
        Assert.Equal(8, study.Recommend()!.Confirmations);
    }

    [Fact]
    public async Task Confirmations_that_all_fail_are_told()
    {
        var random = new SeededRandom(4);
        var study = new Study(Line, options: new() { ConfirmationShare = 0.2 });

        await study.RunAsync((trial, _) => trial.Purpose == TrialPurpose.Confirmation ? throw new TimeoutException() : Task.FromResult<TrialResult>(Observed(trial, random)), 20);

        Assert.Equal(0, study.Recommend()!.Confirmations);
        Assert.Contains("All 3 confirmations failed", study.Recommend()!.Reason);
    }

    [Fact]
    public void A_study_killed_among_its_confirmations_goes_on_with_the_same_ones()
    {
        string Whole() => Run(Budget).ToString()!;
        var whole = Whole();
        var bytes = File.ReadAllBytes(_path);
        var random = new SeededRandom(8);
        for (var kill = 0; kill < 4; kill++)
        {
            File.WriteAllBytes(_path, bytes[..random.Next(bytes.Length * 3 / 4, bytes.Length)]);

            Assert.Equal(whole, Whole());
            Assert.Equal(bytes, File.ReadAllBytes(_path));
        }

        Recommendation Run(int trials)
        {
            using var log = StudyLog.Open(_path);
            var study = new Study(Line, options: new() { Log = log, PlannedTrials = Budget, ConfirmationShare = 0.3 });
            while (study.Trials.Count(static trial => trial.Result is not null) < trials)
            {
                var trial = study.Ask();
                study.Tell(trial, Observed(trial, new SeededRandom(1).Fork((ulong)trial.Number)));
            }

            return study.Recommend()!;
        }
    }

    [Fact]
    public void Shares_out_of_range_and_several_objectives_are_refused()
    {
        Assert.Contains("between 0 and 0.5", Assert.Throws<ArgumentException>(() => new Study(Line, options: new() { ConfirmationShare = 0.7 })).Message);
        Assert.Contains("2 objectives", Assert.Throws<ArgumentException>(() => new Study(Line, [new("a", Direction.Minimize), new("b", Direction.Minimize)], options: new() { ConfirmationShare = 0.2 })).Message);
    }

    private static Study Noisy(ulong seed)
    {
        var study = new Study(Line, sampler: new RandomSampler(), options: new() { Seed = seed, PlannedTrials = Budget, ConfirmationShare = 0.2 });
        var random = new SeededRandom(seed).Fork("noise");
        for (var i = 0; i < Budget; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, Observed(trial, random));
        }

        return study;
    }

    private static double Rate(VariableConfiguration configuration) => 0.2 + 0.2 * Math.Abs(configuration["x"].AsReal() - 0.6);

    private static TrialResult.Completed Observed(Trial trial, Random random)
    {
        var rate = Rate(trial.Configuration);
        return TrialResult.Share(Enumerable.Range(0, 25).Count(_ => random.NextDouble() < rate), 25);
    }
}
