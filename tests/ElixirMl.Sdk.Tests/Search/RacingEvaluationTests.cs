using ElixirMl.Search;
using ElixirMl.Search.Caching;
using ElixirMl.Search.Pruning;
using ElixirMl.Search.Racing;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class RacingEvaluationTests
{
    private const int Examples = 64;

    private static readonly VariableSpace Arms = VariableSpace.Create(new IntegerVariable("arm", 0, 39));

    [Fact]
    public async Task The_winner_is_found_with_a_share_of_the_evaluations()
    {
        var study = new Study(Arms, sampler: new GridSampler(), options: new() { Seed = 2 });
        var race = new RacingEvaluation(study, Examples, Value);

        await study.RunAsync(race.EvaluateAsync, 40);

        Assert.InRange(study.Best!.Configuration["arm"].AsInteger(), 18, 22);
        Assert.InRange(race.Evaluations, 40 * 8, 40 * Examples * 6 / 10);
        Assert.All(study.Trials, static trial => Assert.Equal(TrialState.Completed, trial.State));
    }

    [Fact]
    public async Task A_lucky_first_minibatch_never_wins()
    {
        var asked = 0;
        var study = new Study(Arms, sampler: new GridSampler());
        var race = new RacingEvaluation(study, Examples, Lucky);

        await study.RunAsync(race.EvaluateAsync, 40);

        Assert.Equal(20, study.Best!.Configuration["arm"].AsInteger());
        Assert.Equal(20, (await race.DecideAsync(0))!.Trial.Configuration["arm"].AsInteger());

        // Arm 7 answers the first examples it is asked perfectly and all others badly.
        Task<double> Lucky(VariableConfiguration c, int example, CancellationToken token)
        {
            var arm = c["arm"].AsInteger();
            return Task.FromResult(arm == 7 && asked++ < 10 ? 0.0 : arm == 20 ? 0.3 + 0.001 * example : 0.6 + 0.001 * example);
        }
    }

    [Fact]
    public async Task Easy_first_examples_do_not_flatter_those_who_saw_no_others()
    {
        var study = new Study(Arms, sampler: new GridSampler());
        var order = new List<int>();
        var race = new RacingEvaluation(study, Examples, (c, example, _) =>
        {
            if (order.Count < Examples)
            {
                order.Add(example);
            }

            var difficulty = order.IndexOf(example) < 8 ? 0.0 : 10;
            return Task.FromResult(difficulty + Math.Abs(c["arm"].AsInteger() - 20) + 0.01 * example);
        });

        await study.RunAsync(race.EvaluateAsync, 40);

        Assert.Equal(20, study.Best!.Configuration["arm"].AsInteger());
    }

    [Fact]
    public async Task Successive_halving_stops_trials_of_a_race_as_pruned()
    {
        var study = new Study(Arms, Direction.Maximize, new GridSampler(), new() { Pruner = new SuccessiveHalvingPruner(8, 2) });
        var race = new RacingEvaluation(study, Examples, async (c, example, token) => -await Value(c, example, token));

        await study.RunAsync(race.EvaluateAsync, 40);

        Assert.InRange(study.Best!.Configuration["arm"].AsInteger(), 16, 24);
        Assert.InRange(study.Trials.Count(static trial => trial.State == TrialState.Pruned), 5, 35);
        Assert.InRange(race.Evaluations, 40 * 8, 40 * Examples / 2);
    }

    [Fact]
    public async Task Nothing_is_paid_for_twice()
    {
        var cache = new EvaluationCache<double>();
        var (first, second) = (await Evaluations(0), await Evaluations(0));
        var other = await Evaluations(1);

        Assert.InRange(first, 1, int.MaxValue);
        Assert.Equal(0, second);
        Assert.Equal(first, other);

        async Task<int> Evaluations(ulong data)
        {
            var study = new Study(Arms, sampler: new GridSampler());
            var race = new RacingEvaluation(study, Examples, Value, new() { Cache = cache, Data = data });
            await study.RunAsync(race.EvaluateAsync, 40);
            return race.Evaluations;
        }
    }

    [Fact]
    public async Task More_evaluations_of_the_finalists_find_the_better_of_close_ones()
    {
        var study = new Study(Arms, sampler: new GridSampler(), options: new() { Seed = 5 });
        var random = new SeededRandom(6);
        var race = new RacingEvaluation(study, 16, (c, _, _) => Task.FromResult(0.02 * Math.Abs(c["arm"].AsInteger() - 20) + 0.3 * random.NextNormal()));
        await study.RunAsync(race.EvaluateAsync, 40);

        var decision = (await race.DecideAsync(2_000))!;

        Assert.InRange(decision.Trial.Configuration["arm"].AsInteger(), 16, 24);
        Assert.InRange(0.02 * Math.Abs(decision.Trial.Configuration["arm"].AsInteger() - 20), decision.Low, decision.High);
        Assert.InRange(decision.High - decision.Low, 0, 0.1);
    }

    [Fact]
    public async Task The_interval_of_a_winner_among_equals_holds_the_truth_as_often_as_it_says()
    {
        var held = 0;
        for (var seed = 0UL; seed < 200; seed++)
        {
            var study = new Study(Arms, sampler: new GridSampler(), options: new() { Seed = seed });
            var random = new SeededRandom(seed);
            var race = new RacingEvaluation(study, 4, (_, _, _) => Task.FromResult(random.NextNormal()), new() { Minibatch = 4 });
            await study.RunAsync(race.EvaluateAsync, 20);
            var decision = (await race.DecideAsync(24))!;
            Assert.Equal(12, decision.Confirmations);
            held += decision.Low <= 0 && decision.High >= 0 ? 1 : 0;
        }

        Assert.InRange(held, 182, 198);
    }

    [Fact]
    public async Task A_value_that_is_not_finite_fails_the_trial_and_names_the_example()
    {
        var study = new Study(Arms, sampler: new GridSampler());
        var race = new RacingEvaluation(study, 4, (_, example, _) => Task.FromResult(example == 2 ? double.NaN : 1));

        await study.RunAsync(race.EvaluateAsync, 3);

        Assert.All(study.Trials, static trial => Assert.Contains("example 2 gave NaN", Assert.IsType<TrialResult.Failed>(trial.Result).Reason));
        Assert.Null(await race.DecideAsync(0));
    }

    [Fact]
    public void Several_objectives_are_refused() =>
        Assert.Throws<ArgumentException>(() => new RacingEvaluation(new Study(Arms, [new("a", Direction.Minimize), new("b", Direction.Minimize)]), 4, Value));

    // Noise belongs to arm and example, so that asking again gives the same answer.
    private static Task<double> Value(VariableConfiguration c, int example, CancellationToken token)
    {
        var arm = c["arm"].AsInteger();
        var noise = new SeededRandom(77).Fork((ulong)arm).Fork((ulong)example).NextNormal();
        return Task.FromResult(0.05 * Math.Abs(arm - 20) + 0.1 * noise);
    }
}
