using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Optimizers.LabeledFewShot;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Optimizers;

/// <summary>Optimizers leave frozen parts alone; behaviour 100 of the specification.</summary>
public sealed class FrozenOptimizationTests
{
    private static readonly RouteTicket[] Train = Tickets.Rows("train", 12);
    private static readonly RouteTicket[] Validation = Tickets.Rows("validation", 18);

    private static readonly Evaluator<CallCentre, RouteTicket> Judge = Evaluator.Create(
        static (CallCentre centre, RouteTicket row, CancellationToken cancellationToken) => centre.ForwardAsync(row.Message, cancellationToken),
        static (row, reply) => row.Team == reply.Team);

    [Theory]
    [InlineData("Triage")]
    [InlineData("Desk.Answer")]
    public async Task Behaviour_100_a_frozen_part_is_the_same_in_every_candidate(string frozen)
    {
        using var client = new DemoReader();
        var start = Start(client).Freeze(frozen);

        var result = await new BootstrapFewShotOptimizer(new() { Candidates = 8 }).OptimizeAsync(start, Train, Validation, Judge);

        Assert.All(result.Candidates, candidate => Assert.Equal(StateOf(start, frozen), StateOf(candidate.Program, frozen)));
        Assert.True(result.Best!.Score!.Mean > result.Candidates[0].Score!.Mean);
        Assert.NotEqual(StateOf(start, "Desk.Route"), StateOf(result.Program, "Desk.Route"));
        Assert.Contains(result.Notes, note => note == $"Frozen and left as they are: {frozen}.");
    }

    [Fact]
    public async Task Behaviour_100_the_same_part_does_change_when_it_is_not_frozen()
    {
        using var client = new DemoReader();

        var result = await new BootstrapFewShotOptimizer(new() { Candidates = 8 }).OptimizeAsync(Start(client), Train, Validation, Judge);

        Assert.Contains(result.Candidates, candidate => !StateOf(candidate.Program, "Triage").Equals(StateOf(Start(client), "Triage")));
        Assert.DoesNotContain(result.Notes, note => note.StartsWith("Frozen", StringComparison.Ordinal));
    }

    [Fact]
    public void Behaviour_100_labelled_demos_go_to_the_others()
    {
        using var client = new DemoReader();
        var start = Start(client).Freeze("Desk");

        var program = new LabeledFewShotOptimizer().Apply(start, Train);

        Assert.NotEmpty(program.Triage.State.Demos);
        Assert.Equal(start.Desk.Route.State, program.Desk.Route.State);
    }

    [Fact]
    public async Task A_frozen_part_that_is_searched_all_the_same_is_refused_before_any_call()
    {
        using var client = new DemoReader();
        var start = Start(client);

        var searched = await Assert.ThrowsAsync<ValidationException>(() => Run(new() { Space = start.Space }));
        var taught = await Assert.ThrowsAsync<ValidationException>(() => Run(new() { Teacher = VariableConfiguration.Of(("Triage.Temperature", 0.1)) }));

        Assert.Contains("$.Triage.Temperature: 'Triage' is frozen", searched.Message, StringComparison.Ordinal);
        Assert.Contains("$.Triage.Temperature: 'Triage' is frozen", taught.Message, StringComparison.Ordinal);
        Assert.Equal(0, client.Calls);

        Task Run(BootstrapFewShotOptions options) => new BootstrapFewShotOptimizer(options).OptimizeAsync(start.Freeze("Triage"), Train, Validation, Judge);
    }

    [Fact]
    public async Task Where_everything_is_frozen_there_is_nothing_to_optimize()
    {
        using var client = new DemoReader();
        var start = Start(client).Freeze();

        var error = await Assert.ThrowsAsync<OptimizationException>(() => new BootstrapFewShotOptimizer().OptimizeAsync(start, Train, Validation, Judge));

        Assert.Contains("Everything in program 'CallCentre' is frozen", error.Message, StringComparison.Ordinal);
        Assert.Contains("Every predictor of program 'CallCentre' is frozen", Assert.Throws<OptimizationException>(() => new LabeledFewShotOptimizer().Apply(start, Train)).Message, StringComparison.Ordinal);
        Assert.Equal(0, client.Calls);
    }

    [Fact]
    public async Task Variables_of_the_program_are_still_searched_when_all_predictors_are_frozen()
    {
        using var client = new DemoReader();
        var start = Start(client).Freeze("Triage", "Desk").Unfreeze("Desk").Freeze("Desk.Route", "Desk.Answer");

        var result = await new BootstrapFewShotOptimizer(new() { Candidates = 8 }).OptimizeAsync(start, Train, Validation, Judge);

        Assert.Contains(result.Candidates, static candidate => candidate.Program.Desk.Passages != 3);
        Assert.All(result.Candidates, candidate => Assert.Equal(start.Predictors.Select(static predictor => predictor.State), candidate.Program.Predictors.Select(static predictor => predictor.State)));
    }

    private static CallCentre Start(DemoReader client) =>
        new CallCentre(client).WithPredictors(static predictor => predictor.WithSettings(new() { AdapterChoices = [ElixirMl.Adapters.ChatAdapter.Shared] }));

    private static PredictorState StateOf(CallCentre centre, string path) => centre.Predictors.Single(predictor => predictor.Name == path).State;
}
