using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Programs;

/// <summary>Lists, arrays and dictionaries of predictors and sub-programs; behaviour 100 of the specification.</summary>
public sealed class SeveralPredictorsTests
{
    private static readonly string[] Names =
    [
        "Voters[0]", "Voters[1]", "Voters[2]",
        "ByLevel['easy']", @"ByLevel['it\'s hard']",
        "ByTeam['Billing']", "ByTeam['Technical']", "ByTeam['Other']",
        "Spare[0]",
        "Desks[0].Route", "Desks[0].Answer", "Desks[1].Route", "Desks[1].Answer",
    ];

    [Fact]
    public void Behaviour_100_each_has_a_path_and_variables()
    {
        var jury = Jury();

        Assert.Equal(Names, jury.Predictors.Select(static predictor => predictor.Name));
        Assert.Superset(new HashSet<string> { "Voters[2].Temperature", @"ByLevel['it\'s hard'].Strategy", "Desks[1].Passages", "Desks[1].Route.DemoCount" }, jury.Space.Variables.Select(static variable => variable.Name).ToHashSet());
    }

    [Fact]
    public void They_are_found_by_position_and_by_key()
    {
        var jury = Jury();

        Assert.Equal(["Voters[0]", "Voters[1]", "Voters[2]"], jury.Voters.Select(static voter => voter.Name));
        Assert.Equal(@"ByLevel['it\'s hard']", jury.ByLevel["it's hard"].Name);
        Assert.Equal([Team.Billing, Team.Technical, Team.Other], jury.ByTeam.Keys);
        Assert.Equal("ByTeam['Technical']", jury.ByTeam[Team.Technical].Name);
        Assert.Equal("Spare[0]", Assert.Single(jury.Spare).Name);
        Assert.Equal("Desks[1].Answer", jury.Desks[1].Answer.Name);
        Assert.All(jury.Voters, static voter => Assert.Equal(1, voter.State.Settings.Temperature));
    }

    [Fact]
    public void They_are_made_once_and_an_array_can_do_no_harm()
    {
        var jury = Jury();

        jury.Spare[0] = jury.Voters[0];

        Assert.Same(jury.Voters, jury.Voters);
        Assert.Same(jury.ByTeam, jury.ByTeam);
        Assert.Equal("Spare[0]", jury.Spare[0].Name);
    }

    [Fact]
    public async Task They_run()
    {
        var jury = new Jury(new ScriptedClient(Says("Other"), Says("Billing"), Says("Other")));

        Assert.Equal(Team.Other, await jury.ForwardAsync("Hello"));
    }

    [Fact]
    public void Behaviour_100_copies_are_independent()
    {
        var jury = Jury();

        var changed = jury.With(VariableConfiguration.Of(("Voters[1].Temperature", 0.2), ("ByTeam['Other'].Strategy", "ChainOfThought"), ("Desks[0].Passages", 1)));

        Assert.Equal([1, 0.2, 1], changed.Voters.Select(static voter => voter.State.Settings.Temperature));
        Assert.Equal("ChainOfThought", changed.ByTeam[Team.Other].State.Settings.Strategy!.Name);
        Assert.Equal([1, 3], changed.Desks.Select(static desk => desk.Passages));
        Assert.Equal([1, 1, 1], jury.Voters.Select(static voter => voter.State.Settings.Temperature));
        Assert.Equal(3, jury.Desks[0].Passages);
    }

    [Fact]
    public void Behaviour_100_they_are_saved_and_loaded_by_path()
    {
        var changed = Jury().With(VariableConfiguration.Of(("Desks[1].Passages", 2))).WithPredictors(static predictor => predictor.WithInstructions($"Be {predictor.Name}."));

        var loaded = ProgramFile.Read(Jury(), ProgramFile.Write(changed));

        Assert.Equal(ProgramFile.Write(changed), ProgramFile.Write(loaded));
        Assert.Equal(@"Be ByLevel['it\'s hard'].", loaded.ByLevel["it's hard"].State.Instructions);
        Assert.Equal(2, loaded.Desks[1].Passages);
    }

    [Theory]
    [InlineData("Voters", 3)]
    [InlineData("Voters[1]", 1)]
    [InlineData("ByTeam['Other']", 1)]
    [InlineData("Desks", 4)]
    [InlineData("Desks[1]", 2)]
    public void They_are_frozen_together_or_one_by_one(string path, int count) =>
        Assert.Equal(count, Jury().Freeze(path).Predictors.Count(static predictor => predictor.State.IsFrozen));

    [Fact]
    public void A_program_written_by_hand_may_find_its_own_the_same_way()
    {
        var state = Council.Of(new ScriptedClient(), "Experts[0]", "ByTopic['tax']", "Experts[1]").State;

        Assert.Equal(["Experts[0]", "Experts[1]"], state.Members<RouteTicketPredictor>("Experts").Select(static expert => expert.Name));
        Assert.Equal("ByTopic['tax']", state.Members<int, RouteTicketPredictor>("ByTopic", 7)[7].Name);
        Assert.Empty(state.Members<RouteTicketPredictor>("Nobody"));
        Assert.Contains("Program 'Council' has 1 members 'ByTopic[…]', but 2 keys are given.", Assert.Throws<ArgumentException>(() => Council.Of(new ScriptedClient(), "ByTopic['tax']").State.Members<int, RouteTicketPredictor>("ByTopic", 7, 8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_of_a_sub_program_are_found_too()
    {
        var parliament = new ProgramState("Parliament") { Programs = [new("Jury", Jury())] };

        Assert.Equal("Jury.Voters[2]", parliament.Program<Jury>(0).Voters[2].Name);
        Assert.Equal("Jury.ByTeam['Other']", parliament.Program<Jury>(0).ByTeam[Team.Other].Name);
    }

    private static Jury Jury() => new(new ScriptedClient());

    private static string Says(string team) => $"[[ ## team ## ]]\n{team}\n\n[[ ## confidence ## ]]\n0.9\n\n[[ ## completed ## ]]";
}
