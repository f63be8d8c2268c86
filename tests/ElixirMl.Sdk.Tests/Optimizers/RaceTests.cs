using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Optimizers;

public class RaceTests
{
    [Fact]
    public void Every_round_halves_the_field_and_doubles_the_examples()
    {
        var plan = RacePlan.For(19, 200, 4, null);

        Assert.Equal([(19, 25), (10, 50), (5, 100), (4, 200)], plan.Rounds);
        Assert.Equal((19 * 25) + (10 * 25) + (5 * 50) + (4 * 100), plan.Runs);
    }

    [Theory]
    [InlineData(3, 100, 4, null, 300)]
    [InlineData(19, 10, 4, null, 190)]
    [InlineData(19, 100, 4, 100, 1900)]
    [InlineData(1, 1, 1, null, 1)]
    [InlineData(0, 50, 4, null, 0)]
    public void Small_races_score_everyone_on_everything(int contenders, int examples, int finalists, int? first, int runs) =>
        Assert.Equal(runs, RacePlan.For(contenders, examples, finalists, first).Runs);

    [Fact]
    public async Task A_lucky_first_round_never_wins()
    {
        // Contender 0 is right on every example of the first round and wrong ever after, the others are right on 60 to 75 %.
        var order = FirstOf(64, 16);
        var race = new Setup(8, 64, (contender, row) => contender == 0 ? order.Contains(row) : ((row * 7) + contender) % 20 < 11 + (contender / 2));

        var stop = await race.RunAsync();

        Assert.Equal(OptimizationStop.Completed, stop);
        var finalists = race.Contenders.Where(contender => contender.Scored == 64).ToArray();
        Assert.DoesNotContain(finalists.OrderByDescending(contender => contender.MeanOf(64)).Take(1), contender => contender.Number == 0);
        Assert.Equal(race.Plan.Runs, race.Runs);
    }

    [Fact]
    public async Task When_the_budget_ends_the_race_what_is_left_scores_the_most_promising()
    {
        var race = new Setup(8, 64, (contender, row) => ((row * 7) + contender) % 20 < 5 + contender);

        var stop = await race.RunAsync(new() { MaxCalls = 230 });

        Assert.Equal(OptimizationStop.BudgetExhausted, stop);
        Assert.Contains(race.Contenders, contender => contender.Scored == 64 && contender.Number >= 5);
        Assert.True(race.Runs <= 230);
    }

    [Fact]
    public async Task The_race_ends_when_the_target_is_reached()
    {
        var race = new Setup(8, 64, (contender, _) => contender == 3);

        Assert.Equal(OptimizationStop.TargetReached, await race.RunAsync(target: 1));
        Assert.Equal([3], race.Contenders.Where(contender => contender.Scored == 64).Select(contender => contender.Number));
    }

    [Fact]
    public void Drawn_configurations_keep_some_values_and_stay_in_their_space()
    {
        using var client = new DemoReader();
        var desk = new CallCentre(client);
        var sampler = new ConfigurationSampler(desk.Space, ((IProgram)desk).State);
        var random = new SeededRandom(4);

        var drawn = Enumerable.Range(0, 200).Select(_ => sampler.Draw(random)).ToArray();

        Assert.All(drawn, configuration => Assert.True(desk.Space.Validate(configuration).IsValid));
        var share = drawn.Average(configuration => configuration.Count) / desk.Space.Variables.Count;
        Assert.InRange(share, 0.3, 0.5);
        Assert.All(desk.Space.Variables, variable => Assert.Contains(drawn, configuration => configuration.TryGet(variable.Name, out _)));
    }

    [Fact]
    public void Values_a_program_has_are_kept_not_the_declared_defaults()
    {
        using var client = new DemoReader();
        var desk = new SupportDesk(client).With(VariableConfiguration.Of(("Passages", 1), ("Route.Temperature", 0.1)));
        var sampler = new ConfigurationSampler(desk.Space, ((IProgram)desk).State);
        var random = new SeededRandom(4);

        var kept = Enumerable.Range(0, 50).Select(_ => sampler.Draw(random)).Where(configuration => configuration.Count == 0 || !configuration.TryGet("Passages", out _)).ToArray();

        Assert.NotEmpty(kept);
        Assert.All(kept, configuration => Assert.Equal(1, desk.With(configuration).Passages));
    }

    [Fact]
    public void Lines_are_compared_and_equal_runs_shortened()
    {
        var diff = LineDiff.Of("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\ne\nX\ng\nh\ni", context: 1);

        Assert.Equal("  …\n  e\n- f\n+ X\n  g\n  h\n+ i\n", diff);
    }

    private static HashSet<int> FirstOf(int rows, int count) => [.. RandomOrder.Of(rows, new SeededRandom(9))[..count]];

    private sealed class Setup
    {
        private readonly Evaluator<PredictorProgram<RouteTicketPredictor>, int> _evaluator;
        private readonly int[] _rows;
        private int _runs;

        public Setup(int contenders, int rows, Func<int, int, bool> isRight)
        {
            _rows = [.. Enumerable.Range(0, rows)];
            Plan = RacePlan.For(contenders, rows, 2, null);
            using var client = new ScriptedClient("[[ ## team ## ]]\nOther\n\n[[ ## confidence ## ]]\n1\n\n[[ ## completed ## ]]");
            Contenders = [.. Enumerable.Range(0, contenders).Select(i => new Contender<PredictorProgram<RouteTicketPredictor>>(i, $"{i}", Program(client, i), VariableConfiguration.Empty))];
            _evaluator = Evaluator.Create(
                async (PredictorProgram<RouteTicketPredictor> program, int row, CancellationToken token) =>
                {
                    await program.Predictor.PredictAsync($"row {row}", cancellationToken: token);
                    _runs++;
                    return program.Predictor.State.Settings.DemoCount!.Value;
                },
                (row, contender) => isRight(contender, row),
                new() { MaxParallelism = 1 });
        }

        public RacePlan Plan { get; }

        public Contender<PredictorProgram<RouteTicketPredictor>>[] Contenders { get; }

        public int Runs => _runs;

        public Task<OptimizationStop> RunAsync(OptimizationBudget? budget = null, double? target = null)
        {
            var meter = new BudgetMeter(budget ?? OptimizationBudget.Unlimited, TimeProvider.System, null);
            var scorer = new ValidationScorer<PredictorProgram<RouteTicketPredictor>, int>(_evaluator, _rows, meter, new SeededRandom(9));
            return new Race<PredictorProgram<RouteTicketPredictor>, int>(scorer, Plan, target).RunAsync(Contenders, default);
        }

        private static PredictorProgram<RouteTicketPredictor> Program(ScriptedClient client, int number) =>
            new(new RouteTicketPredictor(client).WithSettings(new PredictorSettings { DemoCount = number }));
    }
}
