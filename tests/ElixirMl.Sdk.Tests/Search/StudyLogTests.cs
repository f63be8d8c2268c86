using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class StudyLogTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(13, false)]
    [InlineData(29, true)]
    [InlineData(33, false)]
    public void A_killed_study_goes_on_as_if_it_had_never_stopped(int killedAt, bool beforeTelling)
    {
        var whole = new Study(SearchSpaces.Mixed, sampler: new GaussianProcessSampler());
        Continue(whole, 36);
        using (var log = StudyLog.Open(_path))
        {
            var killed = new Study(SearchSpaces.Mixed, sampler: new GaussianProcessSampler(), options: new() { Log = log });
            Continue(killed, killedAt);
            if (beforeTelling)
            {
                killed.Ask();
            }
        }

        using var again = StudyLog.Open(_path);
        var resumed = new Study(SearchSpaces.Mixed, sampler: new GaussianProcessSampler(), options: new() { Log = again });
        Continue(resumed, 36);

        Assert.Equal(Configurations(whole), Configurations(resumed));
        Assert.Equal(whole.Best!.Number, resumed.Best!.Number);
    }

    [Fact]
    public void Failures_pruned_trials_and_reports_come_back()
    {
        using (var log = StudyLog.Open(_path))
        {
            var study = new Study(SearchSpaces.Bowl, options: new() { Log = log });
            study.Tell(study.Ask(), double.NaN);
            var pruned = study.Ask();
            study.Report(pruned, 3, 0.25);
            study.Tell(pruned, new TrialResult.Pruned());
            study.Tell(study.Ask(), new TrialResult.Completed([1.5]) { Variance = 0.5, Constraints = [-1.0, double.PositiveInfinity] });
            study.Add(SearchSpaces.Bowl.Configure(("x", 0.0), ("y", 0.0)), TrialResult.Of(5));
        }

        using var again = StudyLog.Open(_path);
        var trials = new Study(SearchSpaces.Bowl, options: new() { Log = again }).Trials;

        Assert.Equal([TrialState.Failed, TrialState.Pruned, TrialState.Completed, TrialState.Completed], trials.Select(trial => trial.State));
        Assert.Equal([new IntermediateValue(3, 0.25)], trials[1].Intermediate);
        Assert.Equal(new TrialResult.Completed([1.5]) { Variance = 0.5, Constraints = [-1.0, double.PositiveInfinity] }, trials[2].Result);
    }

    [Fact]
    public void A_torn_last_line_is_cut_off()
    {
        using (var log = StudyLog.Open(_path))
        {
            Continue(new Study(SearchSpaces.Bowl, options: new() { Log = log }), 3);
        }

        File.AppendAllText(_path, "{\"event\":\"ask\",\"tri");
        using (var log = StudyLog.Open(_path))
        {
            Continue(new Study(SearchSpaces.Bowl, options: new() { Log = log }), 5);
        }

        using var again = StudyLog.Open(_path);
        Assert.Equal(5, new Study(SearchSpaces.Bowl, options: new() { Log = again }).Trials.Count);
    }

    [Fact]
    public void A_broken_line_in_the_middle_is_an_error_that_names_it()
    {
        File.WriteAllText(_path, "{}\nnonsense\n{}\n");

        var error = Assert.Throws<InvalidDataException>(() => StudyLog.Open(_path));

        Assert.Contains("Line 2", error.Message);
    }

    [Fact]
    public void The_log_of_another_study_is_refused()
    {
        using (var log = StudyLog.Open(_path))
        {
            Continue(new Study(SearchSpaces.Bowl, options: new() { Log = log }), 1);
        }

        using var again = StudyLog.Open(_path);

        Assert.Contains("space", Assert.Throws<ArgumentException>(() => new Study(SearchSpaces.Mixed, options: new() { Log = again })).Message);
        Assert.Contains("seed", Assert.Throws<ArgumentException>(() => new Study(SearchSpaces.Bowl, options: new() { Log = again, Seed = 4 })).Message);
        Assert.Contains("sampler", Assert.Throws<ArgumentException>(() => new Study(SearchSpaces.Bowl, sampler: new TpeSampler(), options: new() { Log = again })).Message);
    }

    private static void Continue(Study study, int until)
    {
        while (study.Trials.Count(trial => trial.Result is not null) < until)
        {
            var trial = study.Ask();
            study.Tell(trial, trial.Configuration.TryGet("kind", out _) ? SearchSpaces.MixedLoss(trial.Configuration) : SearchSpaces.BowlLoss(trial.Configuration));
        }
    }

    private static VariableConfiguration[] Configurations(Study study) => [.. study.Trials.Select(trial => trial.Configuration)];
}
