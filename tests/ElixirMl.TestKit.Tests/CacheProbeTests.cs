using ElixirMl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis;

namespace ElixirMl.TestKit.Tests;

public sealed class CacheProbeTests
{
    [Fact]
    public void A_plain_model_is_accepted() => Demand<PlainGenerator>();

    [Fact]
    public void Raw_diagnostics_on_a_branch_of_their_own_are_accepted() => Demand<SplitGenerator>();

    [Fact]
    public void A_symbol_in_the_model_is_rejected_for_change_and_for_what_it_is()
    {
        var message = Rejection<SymbolGenerator>();

        Assert.Contains("after 'clone': step 'Model' was Modified", message, StringComparison.Ordinal);
        Assert.Contains("Model.Type holds a", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_that_is_compared_by_reference_is_rejected()
    {
        var message = Rejection<ArrayGenerator>();

        Assert.Contains("after 'clone': step 'Model' was Modified", message, StringComparison.Ordinal);
        Assert.Contains("after 'clone': a source output was Modified", message, StringComparison.Ordinal);
        Assert.Contains("after 'member renamed': every source output", message, StringComparison.Ordinal);
        Assert.Contains("after 'member renamed': step 'Model' changed for every type", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_location_in_the_model_is_rejected_because_of_the_comment_above() => AssertShifts(Rejection<LocationGenerator>(), "Model.Location holds a SourceLocation");

    [Fact]
    public void A_node_in_the_model_is_rejected_because_of_the_comment_above() => AssertShifts(Rejection<NodeGenerator>(), "Model.Node holds a ClassDeclarationSyntax");

    [Fact]
    public void A_fact_about_the_whole_project_is_rejected_because_of_the_unrelated_file()
    {
        var message = Rejection<FileCountGenerator>();

        Assert.Contains("after 'unrelated file added': a source output was Modified", message, StringComparison.Ordinal);
        Assert.DoesNotContain("after 'clone'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Naming_the_reporting_branch_is_rejected()
    {
        var message = Rejection<SplitGenerator>(ToySteps.Report);

        Assert.Contains("after 'comment line above the type': step 'Report' was Modified", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_nobody_named_is_rejected() =>
        Assert.Contains("No step is named Modell; there are:", Rejection<PlainGenerator>("Modell"), StringComparison.Ordinal);

    [Fact]
    public void A_probe_without_steps_is_refused() =>
        Assert.Throws<ArgumentException>(() => CacheProbe.Demands<PlainGenerator>(ToySources.Train, ToySources.Ball));

    [Fact]
    public void A_second_source_without_a_type_is_rejected()
    {
        var failure = Assert.Throws<ExpectationException>(() => CacheProbe.Demands<PlainGenerator>(ToySources.Train, ToySources.Attribute, ToySteps.Model));

        Assert.Contains("only 1 output(s) with source", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_ignores_properties_does_not_notice_the_rename()
    {
        var failure = Assert.Throws<ExpectationException>(() => CacheProbe.Demands<DeafGenerator>(ToySources.Train, ToySources.Ball, ToySteps.Model));

        Assert.Contains("after 'member renamed': no source output noticed the edit", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Toy] public partial class Train { public int Wagons { get; set; } public int Twice() => 2 * Wagons; }")]
    [InlineData("/* Toys. */ [Toy] public partial class Train { public int Wagons { get; set; } public string Nested = nameof(Wagons); }")]
    [InlineData("[Toy] public partial class Train(int Wagons) { public int Count => Wagons; }")]
    public void Types_of_any_shape_can_be_edited(string first) => CacheProbe.Demands<PlainGenerator>(first, ToySources.Ball, ToySteps.Model);

    [Fact]
    public void A_type_without_members_is_refused() =>
        Assert.Contains("no property, record parameter or field", Rejection<PlainGenerator>("[Toy] public partial class Train;", ToySteps.Model), StringComparison.Ordinal);

    private static void Demand<TGenerator>()
        where TGenerator : IIncrementalGenerator, new() => CacheProbe.Demands<TGenerator>(ToySources.Train, ToySources.Ball, ToySteps.Model);

    private static string Rejection<TGenerator>(string step = ToySteps.Model)
        where TGenerator : IIncrementalGenerator, new() => Rejection<TGenerator>(ToySources.Train, step);

    private static string Rejection<TGenerator>(string first, string step)
        where TGenerator : IIncrementalGenerator, new() =>
        Assert.Throws<ExpectationException>(() => CacheProbe.Demands<TGenerator>(first, ToySources.Ball, step)).Message;

    private static void AssertShifts(string message, string finding)
    {
        Assert.Contains("after 'comment line above the type': step 'Model' was Modified", message, StringComparison.Ordinal);
        Assert.Contains("after 'method body changed': a source output was Modified", message, StringComparison.Ordinal);
        Assert.DoesNotContain("after 'clone'", message, StringComparison.Ordinal);
        Assert.Contains(finding, message, StringComparison.Ordinal);
    }
}
