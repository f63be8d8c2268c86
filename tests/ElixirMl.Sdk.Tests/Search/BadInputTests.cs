using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class BadInputTests
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
        ["hypercube"] = () => new LatinHypercubeSampler(),
        ["sobol"] = () => new SobolSampler(),
        ["universal"] = () => new UniversalSampler(),
        ["grid"] = () => new GridSampler(4),
        ["hybrid"] = () => new HybridSampler(new LatinHypercubeSampler(), 10, new TpeSampler(), new GaussianProcessSampler()),
    };

    public static TheoryData<string> Names => [.. Samplers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Values_that_are_never_finite_end_in_failures(string name)
    {
        var study = new Study(SearchSpaces.Mixed, sampler: Samplers[name](), options: new() { FailureLimit = 30 });
        double[] values = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        var next = 0;

        var run = await study.RunAsync((_, _) => Task.FromResult(values[next++ % 3]), 100);

        Assert.Equal(StopReason.Failures, run.Reason);
        Assert.Equal(30, run.Trials);
        Assert.Contains("'value' is", run.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_usable_value_among_failures_is_found_again(string name)
    {
        var study = new Study(SearchSpaces.Mixed, sampler: Samplers[name](), options: new() { FailureLimit = 0 });
        var calls = 0;

        var run = await study.RunAsync((_, _) => Task.FromResult(++calls == 17 ? 1.5 : double.NaN), 40);

        Assert.Equal(StopReason.Budget, run.Reason);
        Assert.Equal(16, study.Best!.Number);
        Assert.Equal(1.5, study.Recommend()!.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_space_of_one_point_is_tried_once(string name)
    {
        var space = VariableSpace.Create(new ChoiceVariable("only", "this"), new IntegerVariable("n", 4, 4));
        var study = new Study(space, sampler: Samplers[name]());

        var run = await study.RunAsync((_, _) => Task.FromResult(1.0), 100);

        Assert.Equal(StopReason.Exhausted, run.Reason);
        Assert.Equal(1, run.Trials);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_space_without_an_allowed_configuration_names_the_constraint(string name)
    {
        var space = VariableSpace.Create([new IntegerVariable("n", 0, 9), new FloatVariable("x", 0, 1)], [VariableConstraint.Of("never", ["n", "x"], _ => false)]);
        var study = new Study(space, sampler: Samplers[name]());

        var run = await study.RunAsync((_, _) => Task.FromResult(1.0), 10);

        Assert.Equal(StopReason.Infeasible, run.Reason);
        Assert.Contains("never", run.Message);
        Assert.Throws<InfeasibleSpaceException>(() => study.Ask());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_budget_below_the_start_up_is_spent_and_no_more(string name)
    {
        var study = new Study(SearchSpaces.Mixed, sampler: Samplers[name]());

        var run = await study.RunAsync((c, _) => Task.FromResult(SearchSpaces.MixedLoss(c)), 3);

        Assert.Equal((StopReason.Budget, 3), (run.Reason, study.Trials.Count));
        Assert.Equal(study.Best, study.Recommend()!.Trial);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_constant_objective_and_equal_results_do_no_harm(string name)
    {
        var study = new Study(SearchSpaces.Mixed, sampler: Samplers[name]());

        var run = await study.RunAsync((_, _) => Task.FromResult(7.0), 40);

        Assert.Equal(StopReason.Budget, run.Reason);
        Assert.Equal(0, study.Best!.Number);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(double.Epsilon)]
    public async Task Huge_and_tiny_objectives_do_no_harm(double scale)
    {
        var study = new Study(SearchSpaces.Mixed);

        var run = await study.RunAsync((c, _) => Task.FromResult(scale * SearchSpaces.MixedLoss(c)), 25);

        Assert.Equal(StopReason.Budget, run.Reason);
        Assert.All(study.Trials, trial => Assert.Equal(TrialState.Completed, trial.State));
    }

    [Fact]
    public void Contradictory_directions_are_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => new Study(SearchSpaces.Bowl, [new("cost", Direction.Minimize), new("cost", Direction.Maximize)]));

        Assert.Contains("'cost' is given 2 times with contradictory directions", error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_evaluation_with_the_wrong_number_of_values_ends_the_run_at_once(int parallelism)
    {
        var study = new Study(SearchSpaces.Bowl, options: new() { Parallelism = parallelism });
        var calls = 0;

        var error = await Assert.ThrowsAsync<ArgumentException>(() => study.RunAsync(
            (Trial _, CancellationToken _) =>
            {
                Interlocked.Increment(ref calls);
                return Task.FromResult<TrialResult>(TrialResult.Of(1, 2));
            },
            1_000));

        Assert.Contains("2 values for 1 objectives", error.Message);
        Assert.InRange(calls, 1, parallelism);
    }

    [Fact]
    public async Task Opposite_objectives_keep_every_trial_on_the_frontier()
    {
        var study = new Study(SearchSpaces.Bowl, [new("down", Direction.Minimize), new("up", Direction.Maximize)]);

        await study.RunAsync((Trial trial, CancellationToken _) => Task.FromResult<TrialResult>(TrialResult.Of(trial.Configuration["x"].AsReal(), trial.Configuration["x"].AsReal())), 20);

        Assert.Equal(20, study.Frontier.Count);
    }
}
