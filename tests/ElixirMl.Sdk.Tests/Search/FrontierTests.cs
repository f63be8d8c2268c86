using ElixirMl.Search;
using ElixirMl.Search.Frontiers;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class FrontierTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_frontier_holds_exactly_the_unbeaten_points(int objectives)
    {
        var random = new SeededRandom(3);
        double[][] points = [.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, objectives).Select(_ => (double)random.Next(12)).ToArray())];
        var frontier = new ParetoFrontier(objectives);

        for (var i = 0; i < points.Length; i++)
        {
            frontier.Add(i, points[i]);
        }

        var expected = Enumerable.Range(0, points.Length).Where(i => !points.Any(other => Beats(other, points[i])));
        Assert.Equal(expected, frontier.Points.Select(point => point.Id).Order());
    }

    [Fact]
    public void A_beaten_point_is_refused_and_a_better_one_replaces()
    {
        var frontier = new ParetoFrontier(2);

        Assert.True(frontier.Add(1, [1, 1]));
        Assert.False(frontier.Add(2, [1, 2]));
        Assert.True(frontier.Add(3, [0, 1]));

        Assert.Equal([3], frontier.Points.Select(point => point.Id));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Values_that_are_not_finite_are_refused(double value) =>
        Assert.Throws<ArgumentException>(() => new ParetoFrontier(2).Add(0, [0, value]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Hypervolume_equals_inclusion_and_exclusion(int objectives)
    {
        var random = new SeededRandom(5);
        var corner = Enumerable.Repeat(1.0, objectives).ToArray();
        IReadOnlyList<double>[] points = [.. Enumerable.Range(0, 9).Select(_ => (IReadOnlyList<double>)[.. corner.Select(_ => 1.2 * random.NextDouble())])];

        var volume = Hypervolume.Of(points, corner);

        Assert.Equal(InclusionExclusion(points, corner), volume, 1e-12);
    }

    [Fact]
    public void Points_outside_the_reference_add_nothing() =>
        Assert.Equal(0.25, Hypervolume.Of([[0.5, 0.5], [1.5, 0.1], [0.1, 1.0]], 1, 1), 1e-15);

    [Fact]
    public void The_ends_of_an_objective_are_infinitely_lonely()
    {
        var frontier = new ParetoFrontier(2);
        frontier.Add(0, [0, 4]);
        frontier.Add(1, [1, 3]);
        frontier.Add(2, [4, 0]);

        var crowding = frontier.Points.Zip(frontier.Crowding()).ToDictionary(pair => pair.First.Id, pair => pair.Second);

        Assert.Equal(double.PositiveInfinity, crowding[0]);
        Assert.Equal(double.PositiveInfinity, crowding[2]);
        Assert.Equal(2, crowding[1], 1e-12);
    }

    [Fact]
    public void Each_rule_picks_what_it_says_in_one_sentence()
    {
        Objective[] objectives = [new("accuracy", Direction.Maximize), new("cost", Direction.Minimize)];
        var (cheap, middle, good) = (Trial(0, 0.5, 1), Trial(1, 0.8, 2), Trial(2, 0.9, 10));
        Trial[] frontier = [cheap, middle, good];

        Assert.Same(good, Picked(new SelectionRule.First("accuracy")));
        Assert.Same(cheap, Picked(new SelectionRule.First("cost")));
        Assert.Same(middle, Picked(new SelectionRule.Balanced()));
        Assert.Same(middle, Picked(new SelectionRule.Topsis([1, 1])));
        Assert.Same(good, Picked(new SelectionRule.WeightedSum([1, 0.1])));
        Assert.Same(cheap, Picked(new SelectionRule.WeightedSum([0.1, 1])));
        Assert.Same(middle, Picked(new SelectionRule.Lexicographic(["accuracy", "cost"], 0.3)));
        Assert.Same(middle, Picked(new SelectionRule.WithinBounds("accuracy", [("cost", 5)])));
        Assert.Same(cheap, Picked(new SelectionRule.WithinBounds("accuracy", [("cost", 0.5)])));
        Assert.Same(middle, Picked(new SelectionRule.Goals([("accuracy", 0.75, 1), ("cost", 3, 1)])));
        Assert.Same(good, Picked(new SelectionRule.Custom("number", trial => trial.Number)));

        Trial Picked(SelectionRule rule)
        {
            var pick = rule.Pick(frontier, objectives);
            Assert.EndsWith(".", pick.Reason);
            Assert.Contains("accuracy", pick.Reason);
            return pick.Trial;
        }
    }

    [Fact]
    public void A_rule_over_unknown_objectives_names_those_there_are()
    {
        Objective[] objectives = [new("accuracy", Direction.Maximize)];

        var error = Assert.Throws<ArgumentException>(() => new SelectionRule.First("speed").Pick([Trial(0, 1)], objectives));

        Assert.Contains("'speed'", error.Message);
        Assert.Contains("accuracy", error.Message);
        Assert.Throws<ArgumentException>(() => new SelectionRule.Balanced().Pick([], objectives));
        Assert.Throws<ArgumentException>(() => new SelectionRule.WeightedSum([1, 1]).Pick([Trial(0, 1)], objectives));
    }

    private static Trial Trial(int number, params double[] values) => new(number, Variables.VariableConfiguration.Empty, []) { Result = TrialResult.Of(values) };

    private static bool Beats(double[] left, double[] right) =>
        left.Zip(right).All(pair => pair.First <= pair.Second) && left.Zip(right).Any(pair => pair.First < pair.Second);

    private static double InclusionExclusion(IReadOnlyList<double>[] points, double[] corner)
    {
        var volume = 0.0;
        for (var subset = 1; subset < 1 << points.Length; subset++)
        {
            var chosen = Enumerable.Range(0, points.Length).Where(i => (subset & (1 << i)) != 0).ToArray();
            var common = corner.Select((limit, j) => Math.Max(0, limit - chosen.Max(i => points[i][j]))).Aggregate(1.0, (product, side) => product * side);
            volume += chosen.Length % 2 == 1 ? common : -common;
        }

        return volume;
    }
}
