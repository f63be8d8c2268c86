using System.Numerics;
using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

public class SpaceSizeTests
{
    [Fact]
    public void Independent_choices_multiply()
    {
        var space = VariableSpace.Create(Enumerable.Range(0, 100).Select(i => new ChoiceVariable($"x{i}", "a", "b", "c")));

        Assert.Equal(BigInteger.Pow(3, 100), space.Size.Count);
        Assert.Equal((0, 100), (space.Size.ContinuousDimensions, space.Size.Dimensions));
    }

    [Fact]
    public void A_continuous_variable_makes_the_space_unbounded()
    {
        Assert.False(Spaces.EveryKind().Size.IsDiscrete);
        Assert.Equal(6, Spaces.EveryKind().Size.ContinuousDimensions);
    }

    [Fact]
    public void A_continuous_variable_that_is_never_active_does_not() =>
        Assert.Equal(2, VariableSpace.Create(new ChoiceVariable("A", 1, 2, 3), new FloatVariable("B", 0, 1) { When = Condition.When("A", 3) }).Restrict("A", [1, 2]).Size.Count);

    [Fact]
    public void Conditions_are_counted_exactly()
    {
        var space = VariableSpace.Create(
            new IntegerVariable("Demos", 0, 1_000_000),
            new ChoiceVariable("Selector", "random", "nearest", "diverse") { When = new Condition.Between("Demos", 1, 10) },
            new IntegerVariable("K", 1, 5) { When = Condition.When("Selector", "nearest") },
            new IntegerVariable("Exact", 1, 4) { When = Condition.When("Demos", 7) },
            new ChoiceVariable("Other", true, false));

        Assert.Equal(2 * ((1_000_001 - 10) + (9 * (5 + 2)) + (1 * 4 * (5 + 2))), space.Size.Count);
    }

    [Fact]
    public void Conditions_on_computed_values_are_counted_exactly()
    {
        var space = VariableSpace.Create(
            new IntegerVariable("A", 0, 9),
            new IntegerVariable("B", 0, 9),
            new CompositeVariable("Sum", ["A", "B"], c => c["A"].AsInteger() + c["B"].AsInteger()),
            new ChoiceVariable("Extra", 1, 2, 3) { When = new Condition.Between("Sum", 18, 99) });

        Assert.Equal(99 + 3, space.Size.Count);
    }

    [Fact]
    public void Every_discrete_space_counts_as_many_as_its_grid_holds()
    {
        var space = Spaces.EveryKind()
            .With("Temperature", 1).With("Rate", 0.01).With("Keep", 0.5).With("TopP", 0.9).With("Noise", 0).With("MaxTokens", 100).With("Batch", 4).With("Window", 100)
            .Restrict("Demos", 0, 3).Restrict("Retriever", ["None", "Vector"]).Restrict("Cut", ["none"]);

        Assert.Equal(space.Grid(1_000_000).Count(), space.Size.Count);
    }

    [Fact]
    public void Difficulty_ranks_spaces()
    {
        Assert.True(Spaces.OfFloats(10).Size.Difficulty > Spaces.OfFloats(3).Size.Difficulty);
        Assert.Equal(4, Spaces.OfFloats(1).Size.Difficulty);
        Assert.Equal(0, VariableSpace.Empty.Size.Difficulty);
    }
}
