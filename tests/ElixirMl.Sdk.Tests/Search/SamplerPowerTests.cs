using ElixirMl.Benchmarks.Problems;
using ElixirMl.Search;
using ElixirMl.Search.Frontiers;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

/// <summary>Each sampler against random draws on a problem of the kind its documentation says it is meant for, after 100 trials; slow ones after 60 or 50 against 100 random ones.</summary>
public sealed class SamplerPowerTests
{
    private const int Trials = 100;
    private const double Level = 0.01;

    private static readonly SearchProblem Levels = new(
        "levels",
        VariableSpace.Create(new IntegerVariable("a", 0, 9), new IntegerVariable("b", 0, 9)),
        c => [Math.Abs(c["a"].AsInteger() - 3) + Math.Abs(c["b"].AsInteger() - 8)]);

    [Fact]
    public void The_test_itself_tells_equals_from_unequals()
    {
        double[] numbers = [.. Enumerable.Range(0, 20).Select(static i => (double)i)];

        Assert.InRange(RankTest.ChanceOfSmaller(numbers, numbers), 0.4, 0.6);
        Assert.InRange(RankTest.ChanceOfSmaller([.. numbers.Select(static n => n - 12)], numbers), 0, 1e-3);
        Assert.InRange(RankTest.ChanceOfSmaller([.. numbers.Select(static n => n + 12)], numbers), 0.99, 1);
        Assert.Equal(1, RankTest.ChanceOfSmaller([1, 1], [1, 1]));
    }

    [Fact]
    public void Sobol_points_leave_smaller_holes_than_random() => Covers(() => new SobolSampler(), static points => LargestHole(points));

    [Fact]
    public void A_Latin_hypercube_leaves_smaller_gaps_along_a_variable_than_random() =>
        Covers(() => new LatinHypercubeSampler(), static points => LargestGap([.. points.Select(static point => point[0])]));

    [Fact]
    public void Sobol_points_come_nearer_to_an_optimum_anywhere_in_a_plane_than_random() => Covers(() => new SobolSampler(), Nearest, 250);

    [Fact]
    public void Sobol_points_tell_the_mean_of_a_smooth_function_better_than_random() => Covers(() => new SobolSampler(), MeanError);

    [Fact]
    public void A_Latin_hypercube_tells_the_mean_of_a_sum_of_effects_better_than_random() => Covers(() => new LatinHypercubeSampler(), MeanError);

    [Fact]
    public void The_grid_beats_random_where_it_fits_the_budget() => Beats(() => new GridSampler(), Levels, 60);

    [Fact]
    public void Annealing_beats_random_on_a_discrete_space() => Beats(() => new SimulatedAnnealingSampler(), PromptProblem.Fresh, 20);

    [Fact]
    public void The_swarm_beats_random_on_a_continuous_space() => Beats(() => new ParticleSwarmSampler(), ContinuousProblems.Hartmann6, 20);

    [Fact]
    public void The_genetic_algorithm_beats_random_on_a_discrete_space() => Beats(() => new GeneticSampler(), PromptProblem.Fresh, 20);

    [Fact]
    public void Covariance_adaptation_beats_random_on_a_continuous_space() => Beats(() => new CmaEsSampler(), ContinuousProblems.AckleyFresh, 20);

    [Fact]
    public void Parzen_estimators_beat_random_on_a_mixed_conditional_space() => Beats(() => new TpeSampler(), LlmProblem.Fresh, 15);

    [Fact]
    public void The_forest_beats_random_on_a_discrete_space() => Beats(() => new RandomForestSampler(), PromptProblem.Fresh, 5, 60);

    [Fact]
    public void The_forest_beats_random_on_a_mixed_conditional_space() => Beats(() => new RandomForestSampler(), LlmProblem.Fresh, 8);

    [Fact]
    public void A_hybrid_beats_random_on_a_discrete_space() =>
        Beats(() => new HybridSampler(new SobolSampler(), 10, new TpeSampler(), new GeneticSampler()), PromptProblem.Fresh, 15);

    [Fact]
    public void The_process_beats_random_on_a_continuous_space() => Beats(() => new GaussianProcessSampler(), ContinuousProblems.ValleyFresh, 5, 60);

    [Fact]
    public void The_universal_sampler_beats_random_on_a_mixed_conditional_space() => Beats(() => new UniversalSampler(), LlmProblem.Fresh, 5, 60);

    [Fact]
    public void Evolution_for_many_beats_random_on_two_objectives() => Beats(() => new NsgaIISampler(), ContinuousProblems.Zdt1, 20);

    [Fact]
    public void Parzen_estimators_for_many_beat_random_on_two_objectives() => Beats(() => new MultiObjectiveTpeSampler(), LlmProblem.TwoObjectives, 10);

    [Fact]
    public void Expected_hypervolume_beats_random_on_two_objectives() => Beats(() => new ExpectedHypervolumeSampler(), ContinuousProblems.Zdt2, 4, 50);

    private static void Beats(Func<Sampler> sampler, SearchProblem problem, int seeds, int trials = Trials)
    {
        var own = Scores(sampler, problem, seeds, trials);
        var random = Scores(static () => new RandomSampler(), problem, Math.Max(20, seeds), Trials);

        var chance = RankTest.ChanceOfSmaller(own, random);

        Assert.True(chance < Level, $"p = {chance:G3}: {string.Join(" ", own.Order())} against {string.Join(" ", random.Order())}");
    }

    private static void Covers(Func<Sampler> sampler, Func<double[][], double> emptiness) => Covers(sampler, (points, _) => emptiness(points), 20);

    private static void Covers(Func<Sampler> sampler, Func<double[][], int, double> emptiness, int seeds)
    {
        var own = Enumerable.Range(0, seeds).Select(seed => emptiness(Points(sampler(), (ulong)seed), seed)).ToArray();
        var random = Enumerable.Range(1_000, seeds).Select(seed => emptiness(Points(new RandomSampler(), (ulong)seed), seed)).ToArray();

        Assert.InRange(RankTest.ChanceOfSmaller(own, random), 0, Level);
    }

    private static double[][] Points(Sampler sampler, ulong seed)
    {
        var study = new Study(SearchSpaces.Bowl, sampler: sampler, options: new() { Seed = seed, PlannedTrials = Trials });
        return [.. Enumerable.Range(0, Trials).Select(_ => SearchSpaces.Bowl.Encode(study.Ask().Configuration))];
    }

    private static double LargestGap(double[] values)
    {
        double[] sorted = [0, .. values.Order(), 1];
        return sorted.Zip(sorted.Skip(1), static (left, right) => right - left).Max();
    }

    private static double LargestHole(double[][] points)
    {
        var probes = Enumerable.Range(0, 40 * 40).Select(static i => ((i / 40 + 0.5) / 40, (i % 40 + 0.5) / 40));
        return probes.Max(probe => points.Min(point => Math.Pow(point[0] - probe.Item1, 2) + Math.Pow(point[1] - probe.Item2, 2)));
    }

    // The best of all trials on a bowl whose bottom may be anywhere.
    private static double Nearest(double[][] points, int seed)
    {
        var random = new SeededRandom((ulong)seed).Fork("bottom");
        var (x, y) = (random.NextDouble(), random.NextDouble());
        return points.Min(point => Math.Pow(point[0] - x, 2) + Math.Pow(point[1] - y, 2));
    }

    private static double MeanError(double[][] points) => Math.Abs(points.Average(static point => Math.Exp(point[0]) + Math.Pow(point[1], 2)) - (Math.E - 1 + 1.0 / 3));

    // The seeds of random are others than those of the sampler: both begin with random draws.
    private static double[] Scores(Func<Sampler> sampler, SearchProblem problem, int seeds, int trials)
    {
        var offset = sampler() is RandomSampler ? 1_000 : 0;
        return [.. Enumerable.Range(offset, seeds).Select(seed => Score(sampler(), problem, (ulong)seed, trials))];
    }

    private static double Score(Sampler sampler, SearchProblem problem, ulong seed, int trials)
    {
        Objective[] objectives = [.. Enumerable.Range(0, problem.Reference.Length == 0 ? 1 : 2).Select(i => new Objective($"f{i}", Direction.Minimize))];
        var study = new Study(problem.Space, objectives, sampler, new() { Seed = seed, PlannedTrials = trials });
        for (var i = 0; i < trials; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, problem.Losses(trial.Configuration));
        }

        return objectives.Length == 1
            ? study.Best!.Values[0]
            : -Hypervolume.Of([.. study.Frontier.Select(static trial => trial.Values)], problem.Reference);
    }
}
