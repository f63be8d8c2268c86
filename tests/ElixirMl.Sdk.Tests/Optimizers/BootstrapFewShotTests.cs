using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Optimizers;

public sealed class BootstrapFewShotTests
{
    private static readonly RouteTicket[] Train = Tickets.Rows("train", 24);
    private static readonly RouteTicket[] Validation = Tickets.Rows("validation", 30);

    [Fact]
    public async Task Demos_make_the_program_better()
    {
        using var client = new DemoReader();

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        Assert.True(result.IsChanged);
        Assert.Equal(1.0 / 3, result.Candidates[0].Score!.Mean, 12);
        Assert.Equal(1, result.Best!.Score!.Mean);
        Assert.Equal(OptimizationStop.Completed, result.Stop);
        Assert.Equal(client.Calls, result.Used.Calls);
        Assert.Empty(result.Start.Predictor.State.Demos);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public async Task The_same_seed_gives_the_same_result_at_any_parallelism(int parallelism)
    {
        var alone = await RunAsync(1, 5);
        var together = await RunAsync(parallelism, 5);
        var other = await RunAsync(1, 6);

        Assert.Equal(alone, together);
        Assert.NotEqual(alone, other);

        static async Task<string> RunAsync(int parallelism, ulong seed)
        {
            using var client = new DemoReader { Before = static (_, _) => Task.Yield().AsTask() };
            var evaluator = Tickets.Evaluator.With(new() { MaxParallelism = parallelism });
            var result = await new BootstrapFewShotOptimizer(new() { Candidates = 6, MaxLabeledDemos = 3, Seed = seed }).OptimizeAsync(Tickets.Router(client), Train, Validation, evaluator);
            return string.Join('\n', [ProgramFile.Write(result.Program, result.Provenance), $"{client.Calls}", .. result.Candidates.Select(candidate => $"{candidate.Origin} {candidate.Score?.Mean} {candidate.Score?.Examples.Count} {candidate.Configuration}")]);
        }
    }

    [Fact]
    public async Task An_example_is_never_in_its_own_prompt()
    {
        using var client = new DemoReader();
        RouteTicket[] twice = [.. Train, .. Train];

        await Optimizer().OptimizeAsync(Tickets.Router(client), twice, Validation, Tickets.Evaluator);

        foreach (var prompt in client.Prompts)
        {
            var question = prompt[^1].Text;
            var asked = question.Split(' ', '\n').First(word => word.StartsWith("train", StringComparison.Ordinal) || word.StartsWith("validation", StringComparison.Ordinal));
            Assert.DoesNotContain(prompt.Take(prompt.Count - 1), message => message.Text.Split(' ', '\n').Contains(asked));
        }
    }

    [Fact]
    public async Task Validation_examples_are_never_shown_even_when_they_are_training_examples_too()
    {
        using var client = new DemoReader();
        RouteTicket[] mixed = [.. Train, .. Validation.Take(10)];

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), mixed, Validation, Tickets.Evaluator);

        Assert.DoesNotContain(client.Prompts.SelectMany(prompt => prompt.Take(prompt.Count - 1)), message => message.Text.Contains("validation", StringComparison.Ordinal));
        Assert.Contains(result.Notes, note => note.StartsWith("10 training examples", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_candidate_can_be_scored_on_everything()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { Candidates = 2, MaxBootstrappedDemos = 1, Space = Tickets.DemosOnly, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        // Without demos is the start itself; labels, bootstrapped and two shuffled candidates remain. The teacher finds its
        // demos at the first attempt: one example in order and at most one for each shuffled candidate.
        Assert.All(result.Candidates, candidate => Assert.True(candidate.IsValidated));
        Assert.Equal(["start", "labelled demos", "bootstrapped demos", "shuffled demos 1", "shuffled demos 2"], result.Candidates.Select(candidate => candidate.Origin));
        Assert.InRange(client.Calls, (5 * 30) + 1, (5 * 30) + 3);
    }

    [Fact]
    public async Task Right_answers_become_demos_and_are_marked_as_such()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { Candidates = 0, MaxBootstrappedDemos = 3, MaxLabeledDemos = 5, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var demos = result.Candidates.Single(candidate => candidate.Origin == "bootstrapped demos").Program.Predictor.State.Demos;
        Assert.Equal(5, demos.Count);
        Assert.Equal([true, true, true, false, false], demos.Select(demo => demo.IsBootstrapped));
        Assert.Equal(5, demos.Select(demo => demo.Inputs).Distinct().Count());
    }

    [Fact]
    public async Task Variables_are_searched_together_with_the_demos()
    {
        using var client = new DemoReader();

        var result = await new BootstrapFewShotOptimizer(new() { Candidates = 12 }).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var configured = result.Candidates.Where(candidate => candidate.Configuration.Count > 0).ToArray();
        Assert.True(configured.Length >= 8);
        Assert.True(configured.Select(candidate => candidate.Program.Predictor.State.Settings).Distinct().Count() >= 8);
        Assert.All(configured, candidate => Assert.All(candidate.Configuration, pair => Assert.StartsWith("RouteTicket.", pair.Key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_fixed_variable_stays_as_it_is_fixed()
    {
        using var client = new DemoReader();
        var router = Tickets.Router(client);
        var space = router.Space.With("RouteTicket.Adapter", "Chat").With("RouteTicket.Strategy", "Predict");

        var result = await new BootstrapFewShotOptimizer(new() { Candidates = 12, Space = space }).OptimizeAsync(router, Train, Validation, Tickets.Evaluator);

        Assert.All(result.Candidates, candidate => Assert.NotEqual("Json", candidate.Program.Predictor.State.Settings.Adapter?.Name));
        Assert.All(result.Candidates, candidate => Assert.NotEqual("ChainOfThought", candidate.Program.Predictor.State.Settings.Strategy?.Name));
    }

    [Fact]
    public async Task Predictors_of_nested_programs_get_demos_of_their_own()
    {
        using var client = new DemoReader();
        var evaluator = Evaluator.Create(
            async (CallCentre centre, RouteTicket row, CancellationToken token) =>
            {
                var triage = await centre.Triage.PredictAsync(row.Message, cancellationToken: token);
                var reply = await centre.Desk.ForwardAsync(row.Message, token);
                return (triage.Team, reply);
            },
            (row, answer) => row.Team == answer.Team && row.Team == answer.reply.Team);
        var options = new BootstrapFewShotOptions { Candidates = 3, Space = Tickets.DemosOnly, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(new CallCentre(client), Train, Validation, evaluator);

        Assert.True(result.IsChanged);
        Assert.True(result.Best!.Score!.Mean > result.Candidates[0].Score!.Mean);
        var demos = result.Candidates.Single(candidate => candidate.Origin == "bootstrapped demos").Demos;
        Assert.Equal(["Desk.Answer", "Desk.Route", "Triage"], demos.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((4, 16, 16), (demos["Desk.Answer"], demos["Desk.Route"], demos["Triage"]));
    }

    [Fact]
    public async Task A_single_predictor_can_be_optimized_too()
    {
        using var client = new DemoReader();
        var router = new RouteTicketPredictor(client);
        var evaluator = Evaluator.Create(
            (RouteTicketPredictor program, RouteTicket row, CancellationToken token) => program.PredictAsync(row.Message, cancellationToken: token),
            (row, answer) => row.Team == answer.Team);

        var result = await Optimizer().OptimizeAsync(router, Train, Validation, evaluator);

        Assert.Equal(1, (await evaluator.EvaluateAsync(result.Program.Predictor, Validation)).Mean);
    }

    private static BootstrapFewShotOptimizer Optimizer() => new(new() { Candidates = 6, Space = Tickets.DemosOnly });
}
