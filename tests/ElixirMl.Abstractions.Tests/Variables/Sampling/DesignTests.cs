using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Sampling;

public class DesignTests
{
    private static readonly VariableSpace Everything = Spaces.EveryKind();

    public static TheoryData<string> Designs => ["random", "hypercube", "sobol", "stratified", "grid"];

    [Theory]
    [MemberData(nameof(Designs))]
    public void Every_configuration_is_valid_and_the_seed_decides(string design)
    {
        var one = Sample(Everything, design, 200, 5).ToArray();
        var two = Sample(Everything, design, 200, 5).ToArray();

        Assert.All(one, c => Assert.True(Everything.Validate(c).IsValid, Everything.Validate(c).ToString()));
        Assert.Equal(one, two);
        Assert.InRange(one.Length, 100, 200);
        Assert.True(design == "grid" || !one.SequenceEqual(Sample(Everything, design, 200, 6)));
    }

    [Fact]
    public void A_latin_hypercube_holds_one_configuration_in_every_slice()
    {
        var space = Spaces.OfFloats(7);

        var sample = space.SampleLatinHypercube(50, 3).ToArray();

        Assert.All(space.Dimensions, d => Assert.Equal(Enumerable.Range(0, 50), sample.Select(c => (int)(c[d.Name].AsReal() * 50)).Order()));
    }

    [Fact]
    public void A_latin_hypercube_gives_values_the_share_of_their_weight()
    {
        var space = VariableSpace.Create(new ChoiceVariable("x", "a", "b", "c") { Weights = [1, 2, 7] });

        var sample = space.SampleLatinHypercube(100, 3).Select(c => c["x"].AsText()).ToArray();

        Assert.Equal((10, 20, 70), (sample.Count(x => x == "a"), sample.Count(x => x == "b"), sample.Count(x => x == "c")));
    }

    [Fact]
    public void Strata_get_equal_shares()
    {
        var sample = Everything.SampleStratified(120, 4, "Provider", "Batch").ToArray();

        var shares = sample.GroupBy(c => (c["Provider"], c["Batch"])).Select(g => g.Count()).ToArray();

        Assert.Equal(24, shares.Length);
        Assert.InRange(shares.Average(), 5, 5);
        Assert.True(sample.Select(c => c["Temperature"]).Distinct().Count() > 100);
    }

    [Fact]
    public void Fewer_configurations_than_strata_lie_in_different_ones()
    {
        var space = VariableSpace.Create(new IntegerVariable("x", 1, 1000));

        Assert.Equal(10, space.SampleStratified(10, 4, "x").Distinct().Count());
    }

    [Fact]
    public void A_continuous_or_conditional_variable_makes_no_strata()
    {
        Assert.Throws<ArgumentException>(() => Everything.SampleStratified(10, 1, "Temperature"));
        Assert.Throws<ArgumentException>(() => Everything.SampleStratified(10, 1, "Selector"));
    }

    [Fact]
    public void A_grid_of_a_discrete_space_holds_every_configuration_once()
    {
        var space = VariableSpace.Create(
            new ChoiceVariable("On", true, false),
            new IntegerVariable("Size", 1, 5) { When = Condition.When("On", true) },
            new ChoiceVariable("Kind", "a", "b", "c"));

        var grid = space.Grid(1000).ToArray();

        Assert.Equal(18, grid.Length);
        Assert.Equal(18, grid.Distinct().Count());
        Assert.Equal(18, space.Size.Count);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(1000)]
    public void A_grid_is_as_fine_as_its_budget_allows(int budget)
    {
        var grid = Spaces.OfFloats(2).Grid(budget).ToArray();

        var levels = (int)Math.Sqrt(budget);
        Assert.Equal(levels * levels, grid.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, levels).Select(i => Math.Round((i + 0.5) / levels, 9)), grid.Select(c => Math.Round(c["x0"].AsReal(), 9)).Distinct().Order());
    }

    [Fact]
    public void A_grid_takes_the_given_levels()
    {
        var space = VariableSpace.Create(new FloatVariable("x", -5, 10), new IntegerVariable("y", 0, 100));

        var grid = space.Grid([3, 2]).Select(c => c.ToString());

        Assert.Equal(["x = -2.5, y = 25", "x = -2.5, y = 75", "x = 2.5, y = 25", "x = 2.5, y = 75", "x = 7.5, y = 25", "x = 7.5, y = 75"], grid);
        Assert.Throws<ArgumentException>(() => space.Grid([3]));
    }

    [Fact]
    public void A_grid_too_large_for_its_budget_is_thinned_evenly()
    {
        var space = VariableSpace.Create(Enumerable.Range(0, 30).Select(i => new ChoiceVariable($"x{i}", "a", "b", "c")));

        var grid = space.Grid(300).ToArray();

        Assert.Equal(300, grid.Distinct().Count());
        Assert.All(space.Dimensions, d => Assert.All(grid.GroupBy(c => c[d.Name]), g => Assert.InRange(g.Count(), 60, 150)));
    }

    [Fact]
    public void A_grid_is_walked_lazily() => Assert.Equal(3, Spaces.OfFloats(9).Grid([.. Enumerable.Repeat(1000, 9)]).Take(3).Count());

    [Fact]
    public void A_grid_of_many_variables_fits() => Assert.Single(Spaces.OfFloats(10_000).Grid(1));

    [Fact]
    public void Neighbours_are_one_step_away()
    {
        var space = VariableSpace.Create(
            new ChoiceVariable("Kind", "a", "b", "c") { Default = "a" },
            new IntegerVariable("Size", 1, 5) { Default = 1 },
            new FloatVariable("Share", 0, 1) { Default = 0.5 },
            new IntegerVariable("Extra", 1, 3) { Default = 2, When = Condition.When("Kind", "b") });

        var neighbours = space.Neighbours(space.Default()).Select(c => c.ToString());

        Assert.Equal(
            [
                "Kind = b, Size = 1, Share = 0.5, Extra = 2",
                "Kind = c, Size = 1, Share = 0.5",
                "Kind = a, Size = 2, Share = 0.5",
                "Kind = a, Size = 1, Share = 0.4",
                "Kind = a, Size = 1, Share = 0.6",
            ],
            neighbours);
    }

    [Fact]
    public void Random_neighbours_are_valid_and_differ()
    {
        var random = new SeededRandom(8);
        var current = Everything.Default();

        for (var i = 0; i < 500; i++)
        {
            var next = Everything.Neighbour(current, random, 0.2);

            Assert.True(Everything.Validate(next).IsValid);
            Assert.NotEqual(current, next);
            current = next;
        }
    }

    [Fact]
    public void Every_neighbour_is_valid() =>
        Assert.All(Everything.SampleRandom(30, 2).SelectMany(c => Everything.Neighbours(c)), c => Assert.True(Everything.Validate(c).IsValid, Everything.Validate(c).ToString()));

    private static IEnumerable<VariableConfiguration> Sample(VariableSpace space, string design, int count, ulong seed) => design switch
    {
        "random" => space.SampleRandom(count, seed),
        "hypercube" => space.SampleLatinHypercube(count, seed),
        "sobol" => space.SampleSobol(count, seed),
        "stratified" => space.SampleStratified(count, seed),
        _ => space.Grid(count),
    };
}
