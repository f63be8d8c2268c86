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
