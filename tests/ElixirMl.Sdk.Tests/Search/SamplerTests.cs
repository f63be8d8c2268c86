using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class SamplerTests
{
    private static readonly Dictionary<string, Func<Sampler>> Samplers = new()
    {
        ["random"] = () => new RandomSampler(),
        ["annealing"] = () => new SimulatedAnnealingSampler(),
        ["swarm"] = () => new ParticleSwarmSampler(),
        ["genetic"] = () => new GeneticSampler(),
        ["tpe"] = () => new TpeSampler(),
        ["process"] = () => new GaussianProcessSampler(),
        ["nsga"] = () => new NsgaIISampler(),
        ["tpe for many"] = () => new MultiObjectiveTpeSampler(),
        ["hypervolume"] = () => new ExpectedHypervolumeSampler(),
        ["forest"] = () => new RandomForestSampler(),
        ["covariance"] = () => new CmaEsSampler(),
        ["hybrid"] = () => new HybridSampler(new SobolSampler(), 10, new TpeSampler(), new GeneticSampler()),
        ["hypercube"] = () => new LatinHypercubeSampler(),
        ["sobol"] = () => new SobolSampler(),
        ["grid"] = () => new GridSampler(3),
        ["universal"] = () => new UniversalSampler(),
    };

    public static TheoryData<string> Names => [.. Samplers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_proposal_is_valid_with_conditions_and_constraints(string name)
    {
        var study = new Study(SearchSpaces.Mixed, [new("loss", Direction.Minimize), new("cost", Direction.Minimize)], Samplers[name]());

        for (var i = 0; i < 60; i++)
        {
            var trial = study.Ask();
            var result = SearchSpaces.Mixed.Validate(trial.Configuration);
            Assert.True(result.IsValid, result.ToString());
            study.Tell(trial, SearchSpaces.MixedLoss(trial.Configuration), trial.Configuration["tokens"].AsReal());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_trials(string name)
    {
        Assert.Equal(Run(11), Run(11));
        Assert.NotEqual(Run(11), Run(12));

        VariableConfiguration[] Run(ulong seed) => [.. Optimize(Samplers[name](), 40, seed).Trials.Select(trial => trial.Configuration)];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Failures_and_waiting_trials_do_no_harm(string name)
    {
        var study = new Study(SearchSpaces.Mixed, sampler: Samplers[name]());

        for (var round = 0; round < 12; round++)
        {
            Trial[] batch = [.. Enumerable.Range(0, 4).Select(_ => study.Ask())];
            foreach (var trial in batch)
            {
                study.Tell(trial, trial.Number % 3 == 0 ? new TrialResult.Failed("broken") : TrialResult.Of(SearchSpaces.MixedLoss(trial.Configuration)));
            }
        }

        Assert.NotNull(study.Best);
        Assert.Equal(16, study.Trials.Count(trial => trial.State == TrialState.Failed));
    }

    [Theory]
    [InlineData("genetic")]
    [InlineData("tpe")]
    [InlineData("process")]
    [InlineData("universal")]
    [InlineData("forest")]
    [InlineData("swarm")]
    [InlineData("annealing")]
    public void It_beats_random_draws_on_a_mixed_problem(string name)
    {
        var wins = 0;
        for (var seed = 0UL; seed < 9; seed++)
        {
            wins += Final(Samplers[name](), seed) < Final(new RandomSampler(), seed) ? 1 : 0;
        }

        Assert.True(wins >= 7, $"better than random for {wins} of 9 seeds only");

        static double Final(Sampler sampler, ulong seed) => Optimize(sampler, 80, seed).Best!.Values[0];
    }

    [Fact]
    public void Parallel_proposals_of_the_process_differ()
    {
        var study = Optimize(new GaussianProcessSampler(), 20, 1);

        VariableConfiguration[] batch = [.. Enumerable.Range(0, 6).Select(_ => study.Ask().Configuration)];

        Assert.Equal(6, batch.Distinct().Count());
    }

    [Fact]
    public void Black_box_constraints_steer_the_process()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new GaussianProcessSampler());
        for (var i = 0; i < 40; i++)
        {
            var trial = study.Ask();
            var x = trial.Configuration["x"].AsReal();
            study.Tell(trial, new TrialResult.Completed([SearchSpaces.BowlLoss(trial.Configuration)]) { Constraints = [x - 0.5] });
        }

        Assert.InRange(study.Best!.Configuration["x"].AsReal(), 0.4, 0.5);
        Assert.InRange(study.Best.Values[0], 0.25, 0.4);
    }

    private static Study Optimize(Sampler sampler, int trials, ulong seed)
    {
        var study = new Study(SearchSpaces.Mixed, sampler: sampler, options: new() { Seed = seed, PlannedTrials = trials });
        for (var i = 0; i < trials; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, SearchSpaces.MixedLoss(trial.Configuration));
        }

        return study;
    }
}
