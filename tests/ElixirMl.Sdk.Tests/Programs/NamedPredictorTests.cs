using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Programs;

/// <summary>How predictors are found and copied; behaviour 100 of the specification.</summary>
public sealed class NamedPredictorTests
{
    private static readonly string[] Names = ["Experts[0]", "Experts[1]", "ByTopic['tax law']"];

    [Fact]
    public void Behaviour_100_predictors_in_lists_and_by_key_have_paths()
    {
        var council = Council.Of(new ScriptedClient(), Names);

        Assert.Equal(Names, council.Predictors.Select(static predictor => predictor.Name));
        Assert.Contains(council.Space.Variables, static variable => variable.Name == "Experts[1].Temperature");
    }

    [Fact]
    public void Behaviour_100_they_are_saved_and_loaded_by_path()
    {
        var council = Council.Of(new ScriptedClient(), Names);
        var changed = council.WithPredictors(static predictor => predictor.WithState(state => state with { Instructions = $"Be {state.Name}.", Settings = state.Settings with { Temperature = 0.5 } }));

        var loaded = ProgramFile.Read(council, ProgramFile.Write(changed));

        Assert.Equal(Names.Select(static name => $"Be {name}."), loaded.Predictors.Select(static predictor => predictor.State.Instructions));
    }

    [Fact]
    public void Behaviour_100_a_program_in_two_places_is_two_and_each_predictor_is_visited_once()
    {
        var council = Council.Of(new ScriptedClient(), "Head");
        var state = new ProgramState("Parliament") { Programs = [new("Upper", council), new("Lower", council)] };
        var visited = new List<string>();

        var changed = state.WithPredictors(predictor =>
        {
            visited.Add(predictor.Name);
            return predictor.WithState(own => own with { Instructions = own.Name });
        });

        Assert.Equal(["Upper.Head", "Lower.Head"], visited);
        Assert.Equal(visited, changed.Predictors.Select(static predictor => predictor.State.Instructions));
        Assert.Equal("Head", Assert.Single(council.Predictors).Name);
    }

    [Fact]
    public void Behaviour_100_a_copy_is_independent()
    {
        var centre = new CallCentre(new ScriptedClient());
        var copy = centre.WithPredictors(static predictor => predictor.WithState(static state => state with { Instructions = "Else." }));

        var again = copy.WithPredictors(static predictor => predictor.WithState(static state => state with { Instructions = "Third." }));

        Assert.All(centre.Predictors, static predictor => Assert.Null(predictor.State.Instructions));
        Assert.All(copy.Predictors, static predictor => Assert.Equal("Else.", predictor.State.Instructions));
        Assert.All(again.Predictors, static predictor => Assert.Equal("Third.", predictor.State.Instructions));
        Assert.NotSame(centre.Desk, copy.Desk);
    }

    [Fact]
    public void Behaviour_100_one_name_is_given_once()
    {
        var error = Assert.Throws<ArgumentException>(() => Council.Of(new ScriptedClient(), "Head", "Head"));

        Assert.Contains("Two predictors of program 'Council' are called 'Head'", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ProgramState("Parliament")
        {
            Programs = [new("House", Council.Of(new ScriptedClient(), "Head")), new("House", Council.Of(new ScriptedClient(), "Head"))],
        });
    }

    [Fact]
    public void Behaviour_100_a_program_that_holds_itself_is_an_error_and_not_the_end_of_the_process() =>
        Assert.Contains("without end", Assert.Throws<InvalidOperationException>(() => new Ouroboros().State).Message, StringComparison.Ordinal);
}
