using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Sampling;

public class FeasibilityTests
{
    [Fact]
    public void An_unsatisfiable_space_ends_with_a_report_that_names_its_constraints()
    {
        var space = Spaces.OfFloats(3)
            .Constrain("never", ["x0"], c => false)
            .Constrain("half", ["x1"], c => c["x1"].AsReal() < 0.5);

        var error = Assert.Throws<InfeasibleSpaceException>(() => space.Sample(new SeededRandom(1)));

        Assert.False(error.Report.IsFeasible);
        Assert.Equal(100, error.Report.Tries);
        Assert.Equal("never", error.Report.Rejections[0].Constraint);
        Assert.True(error.Report.Rejections[0].Count > error.Report.Rejections[1].Count);
        Assert.Contains("'never' was broken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_bound_the_tries()
    {
        var space = Spaces.OfFloats(1).Constrain("never", ["x0"], c => false);

        var report = space.TrySample(new SeededRandom(1), new SamplingLimits { Tries = 7, Repairs = 5 }, out var configuration);

        Assert.Null(configuration);
        Assert.Equal((7, 5), (report.Tries, report.Repairs));
        Assert.Equal(13, Assert.Single(report.Rejections).Count);
    }

    [Fact]
    public void A_nearly_infeasible_space_is_solved_by_repair()
    {
        var space = VariableSpace.Create(Enumerable.Range(0, 12).Select(i => new IntegerVariable($"x{i}", 0, 9)));
        space = space.Constrain(Enumerable.Range(0, 12).Select(i => VariableConstraint.Require($"rule {i}", new Condition.Between($"x{i}", 7, 7))));

        var report = space.TrySample(new SeededRandom(1), SamplingLimits.Default, out var configuration);

        Assert.True(report.IsFeasible);
        Assert.True(report.Repairs > 0);
        Assert.True(space.Validate(configuration!).IsValid);
        Assert.Contains("found in 100 tries", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_reaches_what_the_constraint_only_sees_through_composites_and_conditions()
    {
        var space = VariableSpace.Create(
            new IntegerVariable("Size", 0, 1_000_000),
            new CompositeVariable("Twice", ["Size"], c => 2 * c["Size"].AsInteger()),
            new CompositeVariable("Same", ["Twice"], c => c["Twice"])).Constrain("small", ["Same"], c => c["Same"].AsInteger() < 40_000);

        Assert.All(Enumerable.Range(0, 20), seed => Assert.InRange(space.Sample(new SeededRandom((ulong)seed))["Size"].AsInteger(), 0, 19_999));
    }

    [Fact]
    public void Repairing_keeps_what_is_good()
    {
        var space = Spaces.EveryKind();
        var broken = space.Default().With("Temperature", 1.9).With("TopP", 0.2).With("Batch", 33).With("Neighbours", 3);

        var repaired = space.Repair(broken, new SeededRandom(1));

        Assert.True(space.Validate(repaired).IsValid);
        Assert.Equal(broken["Rate"], repaired["Rate"]);
        Assert.Equal(broken["MaxTokens"], repaired["MaxTokens"]);
        Assert.True(repaired["Neighbours"].IsAbsent);
        Assert.True(repaired["Temperature"] == broken["Temperature"] || repaired["TopP"] == broken["TopP"]);
    }

    [Fact]
    public void A_contradiction_of_fixed_values_is_reported()
    {
        var space = Spaces.EveryKind().With("Temperature", 1.9).With("TopP", 0.2);

        var error = Assert.Throws<InfeasibleSpaceException>(() => space.Sample(new SeededRandom(1)));

        Assert.Equal("hot and narrow", Assert.Single(error.Report.Rejections, r => r.Count >= 100).Constraint);
    }

    [Fact]
    public void What_constraints_leave_is_measured()
    {
        var space = Spaces.OfFloats(2).Constrain("upper", ["x0"], c => c["x0"].AsReal() > 0.75).Constrain("lower", ["x1"], c => c["x1"].AsReal() < 0.5);

        var report = space.MeasureFeasibility(10_000, 1);

        Assert.InRange(report.AcceptanceRate, 0.11, 0.14);
        Assert.Equal(["upper", "lower"], report.Rejections.Select(r => r.Constraint));
        Assert.InRange(report.Rejections[0].Count, 7_300, 7_700);
        Assert.Contains("of 10000 random configurations keep all constraints", report.ToString(), StringComparison.Ordinal);
    }
}
