using System.Globalization;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Variables;

public class DependencyShapesTests
{
    [Fact]
    public void A_composite_may_read_thousands_of_variables()
    {
        const int count = 2_000;
        var names = Enumerable.Range(0, count).Select(static i => $"x{i}").ToValueList();
        var space = VariableSpace.Create([
            new CompositeVariable("Sum", names, c => names.Sum(name => c[name].AsInteger())),
            .. names.Select(static (name, i) => new IntegerVariable(name, 0, 10) { Default = i % 3 })]);

        Assert.Equal(Enumerable.Range(0, count).Sum(static i => i % 3), space.Default()["Sum"]);
        Assert.Equal(10, space.Default().With("x1", 10)["Sum"].AsInteger() - space.Default().With("x1", 0)["Sum"].AsInteger());
    }

    [Fact]
    public void A_diamond_computes_each_corner_once_and_right()
    {
        var calls = 0;
        var space = VariableSpace.Create(
            new CompositeVariable("Bottom", ["Left", "Right"], c => c["Left"].AsInteger() - c["Right"].AsInteger()),
            new CompositeVariable("Right", ["Top"], c => c["Top"].AsInteger() + 1),
            new CompositeVariable("Left", ["Top"], c => c["Top"].AsInteger() * 2),
            new CompositeVariable("Top", ["X"], c =>
            {
                calls++;
                return c["X"].AsInteger() * 10;
            }),
            new IntegerVariable("X", 1, 9) { Default = 4 });
        calls = 0;

        Assert.Equal((80 - 41L), space.Default()["Bottom"].AsInteger());
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Any_acyclic_graph_of_composites_is_computed_in_order() => Prop.ForAll(Graphs.ToArbitrary(), graph =>
    {
        var space = VariableSpace.Create(Shuffled(Variables(graph), (ulong)graph.Length));
        var sample = space.Sample(new SeededRandom((ulong)graph.Length));

        return Enumerable.Range(0, graph.Length).All(i => sample[Name(i)].AsInteger() == Expected(graph, i, sample));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_cycle_is_spelled_out() => Prop.ForAll(Gen.Choose(1, 40).ToArbitrary(), length =>
    {
        var ring = Enumerable.Range(0, length).Select(i => new CompositeVariable(Name(i), [Name((i + 1) % length)], static c => c.Count));

        var error = Assert.Throws<ValidationException>(() => VariableSpace.Create([new IntegerVariable("Free", 0, 1) { Default = 0 }, .. ring])).Result.Errors[0];

        return error.Rule == VariableRules.Cycle
            && error.Message == $"depends on itself: {string.Join(" → ", Enumerable.Range(0, length + 1).Select(i => Name(i % length)))}";
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_condition_and_a_composite_may_not_wait_for_each_other()
    {
        var error = Assert.Throws<ValidationException>(static () => VariableSpace.Create(
            new ChoiceVariable("Mode", "a", "b") { Default = "a", When = Condition.When("Sum", 1) },
            new CompositeVariable("Sum", ["Mode"], static c => c["Mode"] == "a" ? 1 : 0))).Result.Errors[0];

        Assert.Equal("depends on itself: Mode → Sum → Mode", error.Message);
    }

    // Node i reads nodes before it; nodes that read none are chosen.
    private static Gen<int[][]> Graphs =>
        from count in Gen.Choose(1, 30)
        from reads in Gen.CollectToList(Enumerable.Range(0, count), i => i == 0 ? Gen.Constant(Array.Empty<int>()) : Gen.ArrayOf(Gen.Choose(0, i - 1)).Select(static read => read.Distinct().Take(4).ToArray()))
        select reads.ToArray();

    private static IEnumerable<Variable> Variables(int[][] graph) => graph.Select(Variable (reads, i) => reads.Length == 0
        ? new IntegerVariable(Name(i), 0, 100) { Default = 1 }
        : new CompositeVariable(Name(i), reads.Select(Name).ToValueList(), c => reads.Sum(read => c[Name(read)].AsInteger()) + i));

    private static long Expected(int[][] graph, int node, VariableConfiguration sample) =>
        graph[node].Length == 0 ? sample[Name(node)].AsInteger() : graph[node].Sum(read => Expected(graph, read, sample)) + node;

    private static Variable[] Shuffled(IEnumerable<Variable> variables, ulong seed)
    {
        Variable[] shuffled = [.. variables];
        new SeededRandom(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"n{i}");
}
