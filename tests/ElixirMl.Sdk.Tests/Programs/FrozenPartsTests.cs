using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Programs;

/// <summary>What optimizers leave alone; behaviour 100 of the specification.</summary>
public sealed class FrozenPartsTests
{
    private const string Route = "[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.9\n\n[[ ## completed ## ]]";
    private const string Answer = "[[ ## reasoning ## ]]\nHe paid twice.\n\n[[ ## reply ## ]]\nWe refund it.\n\n[[ ## completed ## ]]";

    [Fact]
    public void Behaviour_100_variables_of_a_frozen_predictor_are_not_searched()
    {
        var centre = Centre().Freeze("Desk.Route");

        Assert.Equal(["Triage", "Desk", "Desk.Answer"], Owners(centre));
        Assert.True(centre.Desk.Route.State.IsFrozen);
    }

    [Fact]
    public void Behaviour_100_a_frozen_sub_program_is_frozen_with_all_that_is_in_it()
    {
        var centre = Centre().Freeze("Desk");

        Assert.Equal(["Triage"], Owners(centre));
        Assert.Empty(((IProgram)centre.Desk).Space.Variables);
    }

    [Fact]
    public void Behaviour_100_a_frozen_program_stays_so_as_a_part_of_another()
    {
        var state = new ProgramState("Parliament") { Programs = [new("Desk", new SupportDesk(new ScriptedClient()).Freeze()), new("Council", Council.Of(new ScriptedClient(), "Head"))] };

        Assert.Equal(["Council.Head"], state.Space.Variables.Select(static variable => Owner(variable.Name)).Distinct());
    }

    [Fact]
    public void Members_of_a_list_are_frozen_together_or_one_by_one()
    {
        var council = Council.Of(new ScriptedClient(), "Experts[0]", "Experts[1]", "ExpertsAtLarge");

        Assert.Equal([true, true, false], council.Freeze("Experts").Predictors.Select(static predictor => predictor.State.IsFrozen));
        Assert.Equal([false, true, false], council.Freeze("Experts[1]").Predictors.Select(static predictor => predictor.State.IsFrozen));
    }

    [Fact]
    public void A_part_of_what_is_frozen_can_be_freed_again()
    {
        var centre = Centre().Freeze().Unfreeze("Desk.Answer");

        Assert.Equal(["Desk.Answer"], Owners(centre));
        Assert.Equal(Owners(Centre()), Owners(centre.Unfreeze()));
    }

    [Fact]
    public void Copies_keep_it_and_the_original_is_not_touched()
    {
        var centre = Centre();
        var frozen = centre.Freeze("Desk");

        var copy = frozen.With(VariableConfiguration.Of(("Triage.Temperature", 0.5))).WithClient(new ScriptedClient());

        Assert.Equal(["Triage"], Owners(copy));
        Assert.All(centre.Predictors, static predictor => Assert.False(predictor.State.IsFrozen));
    }

    [Fact]
    public async Task It_runs_as_before()
    {
        var client = new ScriptedClient(Route, Route, Route, Answer);

        var reply = await new GuardedCentre(client).ForwardAsync("I was charged twice");

        Assert.Equal(new Reply(Team.Billing, "We refund it. Kind regards"), reply);
        Assert.Equal(0.25f, client.Requests[1].Options!.Temperature);
    }

    [Fact]
    public void Code_may_declare_it()
    {
        var centre = new GuardedCentre(new ScriptedClient());

        Assert.Equal(["Triage"], Owners(centre));
        Assert.Equal(["Triage", "Second", "Desk", "Desk.Route", "Desk.Answer"], Owners(centre.Unfreeze()));
    }

    [Fact]
    public void A_name_that_does_not_exist_is_told_with_those_that_do()
    {
        var error = Assert.Throws<ArgumentException>(() => Centre().Freeze("Triage", "Dsk"));

        Assert.Contains("Program 'CallCentre' has no predictor and no sub-program 'Dsk'; it has Triage, Desk, Desk.Route, Desk.Answer.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Centre().Unfreeze("Desk.Rout"));
        Assert.Throws<ArgumentException>(() => Centre().Freeze(""));
    }

    [Fact]
    public void The_name_of_a_variable_is_told_another_way() =>
        Assert.Contains("A single variable is kept from being searched by Space.With", Assert.Throws<ArgumentException>(() => Centre().Freeze("Desk.Passages")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_configuration_cannot_change_what_is_frozen_and_hears_of_every_problem()
    {
        var centre = Centre().Freeze("Triage", "Desk");

        var error = Assert.Throws<ValidationException>(() => centre.With(VariableConfiguration.Of(("Triage.Temperature", 0.5), ("Desk.Passages", 2), ("Desk.Passagess", 2))));

        Assert.Equal(["$.Triage.Temperature", "$.Desk.Passages", "$.Desk.Passagess"], error.Result.Errors.Select(static one => one.Path));
        Assert.Contains("$.Triage.Temperature: 'Triage' is frozen, so no configuration may change it (was 0.5) [frozen]. Leave it out, or Unfreeze that part first.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_shared_with_a_frozen_part_is_refused_too()
    {
        var centre = Centre();
        var space = centre.Space.Bind("Temperature", "Triage.Temperature", "Desk.Route.Temperature");

        Assert.Contains("'Desk.Route' is frozen", Assert.Throws<ValidationException>(() => centre.Freeze("Desk").With(space.Configure(("Temperature", 0.4)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_configuration_is_a_configuration()
    {
        var desk = new SupportDesk(new ScriptedClient());

        Assert.Contains("'SupportDesk' is frozen", Assert.Throws<ValidationException>(() => desk.Freeze().With(new SupportDesk.Configuration { Passages = 1 })).Message, StringComparison.Ordinal);
        Assert.Equal(1, desk.Freeze("Route").With(new SupportDesk.Configuration { Passages = 1 }).Passages);
    }

    [Fact]
    public void By_hand_it_can_be_changed() =>
        Assert.Equal("Else.", Centre().Freeze().WithPredictors(static predictor => predictor.WithInstructions("Else.")).Triage.State.Instructions);

    [Fact]
    public void It_is_saved_and_loaded_with_everything_that_is_in_it()
    {
        var tuned = Centre()
            .With(VariableConfiguration.Of(("Desk.Passages", 2), ("Desk.Route.Temperature", 0.5)))
            .WithPredictors(static predictor => predictor.WithInstructions($"Be {predictor.Name}."))
            .Freeze("Desk").Unfreeze("Desk.Answer");

        var text = ProgramFile.Write(tuned);
        var loaded = ProgramFile.Read(Centre(), text);

        Assert.Contains("\"frozen\": [\n    \"Desk\",\n    \"Desk.Route\"\n  ]", text, StringComparison.Ordinal);
        Assert.Equal(text, ProgramFile.Write(loaded));
        Assert.Equal(Owners(tuned), Owners(loaded));
        Assert.Equal(tuned.Predictors.Select(static predictor => predictor.State), loaded.Predictors.Select(static predictor => predictor.State));
        Assert.Equal(2, loaded.Desk.Passages);
    }

    [Fact]
    public void A_program_frozen_as_a_whole_is_saved_by_its_own_name()
    {
        var text = ProgramFile.Write(Centre().Freeze());

        Assert.Contains("\"frozen\": [\n    \"CallCentre\",\n    \"Triage\",", text, StringComparison.Ordinal);
        Assert.Empty(ProgramFile.Read(Centre(), text).Space.Variables);
    }

    [Fact]
    public void A_file_that_says_nothing_leaves_frozen_what_the_program_has_frozen()
    {
        var text = ProgramFile.Write(Centre().WithPredictors(static predictor => predictor.WithInstructions("Learned.")));
        Assert.DoesNotContain("frozen", text, StringComparison.Ordinal);

        var loaded = ProgramFile.Read(Centre().Freeze("Desk"), text);

        Assert.Equal(["Triage"], Owners(loaded));
        Assert.Equal("Learned.", loaded.Desk.Route.State.Instructions);
    }

    [Theory]
    [InlineData("\"Desk.Rout\"", "$.frozen[1]: The program has no predictor and no sub-program of this name; it has CallCentre, Triage, Desk, Desk.Route, Desk.Answer (was Desk.Rout)")]
    [InlineData("7", "$.frozen[1]: Must be a text (was 7)")]
    public void A_file_that_freezes_what_is_not_there_is_refused(string entry, string message)
    {
        var text = ProgramFile.Write(Centre().Freeze("Desk")).Replace("\"Desk.Route\",", $"{entry},", StringComparison.Ordinal);

        Assert.Contains(message, Assert.Throws<ProgramFileException>(() => ProgramFile.Read(Centre(), text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_where_the_program_is_explained()
    {
        var desk = new SupportDesk(new ScriptedClient(Route, Answer)).Freeze("Route");
        var trajectory = new Trajectory();
        using (new RunContext { Trajectory = trajectory }.Enter())
        {
            await desk.ForwardAsync("Hello");
        }

        var text = desk.Explain(trajectory);

        Assert.Contains("=== Route (frozen, 1 call", text, StringComparison.Ordinal);
        Assert.Contains("=== Answer (1 call", text, StringComparison.Ordinal);
        Assert.Contains("+ frozen: yes", ProgramDiff.Of(new SupportDesk(new ScriptedClient()), desk), StringComparison.Ordinal);
    }

    private static CallCentre Centre() => new(new ScriptedClient());

    private static string[] Owners(IProgram program) => [.. program.Space.Variables.Select(static variable => Owner(variable.Name)).Distinct()];

    private static string Owner(string variable) => variable[..variable.LastIndexOf('.')];
}
