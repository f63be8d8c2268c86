using System.Diagnostics;
using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class KilledStudyTests : IDisposable
{
    private const int Trials = 30;

    private static readonly Dictionary<string, Func<Sampler>> Samplers = new()
    {
        ["tpe"] = () => new TpeSampler(),
        ["process"] = () => new GaussianProcessSampler(),
        ["forest"] = () => new RandomForestSampler(),
        ["genetic"] = () => new GeneticSampler(6),
        ["annealing"] = () => new SimulatedAnnealingSampler(),
        ["swarm"] = () => new ParticleSwarmSampler(5),
        ["covariance"] = () => new CmaEsSampler(),
        ["hypercube"] = () => new LatinHypercubeSampler(),
        ["sobol"] = () => new SobolSampler(),
        ["grid"] = () => new GridSampler(3),
        ["nsga"] = () => new NsgaIISampler(6),
        ["tpe for many"] = () => new MultiObjectiveTpeSampler(),
        ["hypervolume"] = () => new ExpectedHypervolumeSampler(),
        ["hybrid"] = () => new HybridSampler(new SobolSampler(), 8, new TpeSampler(), new GaussianProcessSampler()),
        ["universal"] = () => new UniversalSampler(),
    };

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");

    public static TheoryData<string> Names => [.. Samplers.Keys];

    public void Dispose() => File.Delete(_path);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_log_cut_at_any_byte_goes_on_with_the_same_trials(string name)
    {
        var whole = Run(name, Trials);
        var bytes = File.ReadAllBytes(_path);
        var random = new SeededRandom(17).Fork(name);
        for (var kill = 0; kill < 4; kill++)
        {
            File.WriteAllBytes(_path, bytes[..random.Next(bytes.Length + 1)]);

            Assert.Equal(whole, Run(name, Trials));
            Assert.Equal(bytes, File.ReadAllBytes(_path));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(40)]
    public async Task A_killed_process_leaves_a_log_from_which_the_same_trials_follow(int lines)
    {
        using (var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(StudyProcess).Assembly.Location, _path]) { RedirectStandardOutput = true })!)
        {
            for (var line = 0; line < lines; line++)
            {
                Assert.NotNull(await process.StandardOutput.ReadLineAsync());
            }

            process.Kill();
            await process.WaitForExitAsync();
            Assert.NotEqual(0, process.ExitCode);
        }

        using var log = StudyLog.Open(_path);
        var resumed = StudyProcess.Study(log);
        var known = resumed.Trials.Count;
        await resumed.RunAsync((Trial trial, CancellationToken _) => Task.FromResult(StudyProcess.Result(trial)), known + 8);
        var whole = StudyProcess.Study(null);
        await whole.RunAsync((Trial trial, CancellationToken _) => Task.FromResult(StudyProcess.Result(trial)), known + 8);

        Assert.InRange(known, lines, int.MaxValue);
        Assert.Equal(Configurations(whole), Configurations(resumed));
    }

    [Theory]
    [InlineData("annealing")]
    [InlineData("grid by budget")]
    public async Task A_run_resumed_without_a_stated_plan_keeps_to_the_budget_it_was_planned_for(string name)
    {
        var whole = await RunAsync(60);
        File.Delete(_path);
        var lines = 0;
        await RunAsync(60, () => ++lines > 21);

        Assert.Equal(whole, await RunAsync(60));

        async Task<VariableConfiguration[]> RunAsync(int budget, Func<bool>? dies = null)
        {
            using var log = StudyLog.Open(_path);
            using var death = new CancellationTokenSource();
            var space = VariableSpace.Create(new IntegerVariable("a", 0, 7), new IntegerVariable("b", 0, 6));
            var study = new Study(space, sampler: name == "annealing" ? new SimulatedAnnealingSampler() : new UniversalSampler(), options: new() { Log = log });
            await study.RunAsync(
                (configuration, token) =>
                {
                    if (dies?.Invoke() == true)
                    {
                        death.Cancel();
                        token.ThrowIfCancellationRequested();
                    }

                    return Task.FromResult(Math.Abs(configuration["a"].AsReal() - 3) + Math.Abs(configuration["b"].AsReal() - 5));
                },
                budget,
                death.Token);
            return Configurations(study);
        }
    }

    [Theory]
    [InlineData("universal")]
    [InlineData("tpe")]
    public void Dying_again_and_again_changes_nothing(string name)
    {
        var whole = Run(name, Trials);
        File.Delete(_path);
        for (var until = 1; until < Trials; until += 4)
        {
            Run(name, until);
        }

        Assert.Equal(whole, Run(name, Trials));
    }

    [Fact]
    public void A_log_of_parallel_trials_is_replayed_in_the_order_in_which_they_finished()
    {
        VariableConfiguration[] before;
        using (var log = StudyLog.Open(_path))
        {
            var study = Study("process", log);
            var random = new SeededRandom(5);
            var open = new List<Trial>();
            while (study.Trials.Count < Trials)
            {
                open.Add(study.Ask());
                if (open.Count == 4)
                {
                    var next = open[random.Next(open.Count)];
                    open.Remove(next);
                    study.Tell(next, Result(study, next));
                }
            }

            before = Configurations(study);
        }

        using var again = StudyLog.Open(_path);
        var resumed = Study("process", again);

        Assert.Equal(before, Configurations(resumed));
        int[] orphans = [.. Enumerable.Range(0, 3).Select(_ => resumed.Ask().Number)];
        Assert.Equal(resumed.Trials.Where(trial => trial.State == TrialState.Running).Select(trial => trial.Number), orphans.Order());
        Assert.Equal(Trials, resumed.Ask().Number);
    }

    private VariableConfiguration[] Run(string name, int trials)
    {
        using var log = StudyLog.Open(_path);
        var study = Study(name, log);
        while (study.Trials.Count(trial => trial.Result is not null) < trials)
        {
            var trial = study.Ask();
            study.Tell(trial, Result(study, trial));
        }

        return Configurations(study);
    }

    private static Study Study(string name, StudyLog log)
    {
        Objective[] objectives = name is "nsga" or "tpe for many" or "hypervolume"
            ? [new("loss", Direction.Minimize), new("tokens", Direction.Minimize)]
            : [new("loss", Direction.Minimize)];
        return new(SearchSpaces.Mixed, objectives, Samplers[name](), new() { Seed = 3, Log = log, PlannedTrials = Trials });
    }

    private static TrialResult Result(Study study, Trial trial)
    {
        if (trial.Number % 7 == 5)
        {
            return new TrialResult.Failed("broken");
        }

        var loss = SearchSpaces.MixedLoss(trial.Configuration);
        return study.Objectives.Count == 1
            ? new TrialResult.Completed([loss]) { Variance = trial.Number % 3 == 0 ? 0.01 : double.NaN }
            : TrialResult.Of(loss, trial.Configuration["tokens"].AsReal());
    }

    private static VariableConfiguration[] Configurations(Study study) => [.. study.Trials.Select(trial => trial.Configuration)];
}
