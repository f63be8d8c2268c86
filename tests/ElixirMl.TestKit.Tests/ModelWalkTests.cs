using System.Collections.Immutable;
using ElixirMl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit.Tests;

public sealed class ModelWalkTests
{
    private static readonly CSharpCompilation Compilation = TestCompilation.Of(ToySources.Ball);

    [Fact]
    public void Strings_numbers_enums_spans_and_models_of_them_are_fine()
    {
        var model = new Plain("Name", 3, SpecialType.System_Int32, [new(1, 2)], new(null, 1m));

        Assert.Empty(ModelWalk.Findings(model));
    }

    [Fact]
    public void A_symbol_is_found_inside_collections_and_tuples()
    {
        var symbol = Compilation.GetTypeByMetadataName("Ball")!;

        Assert.StartsWith("Holder.Value[1].Item2 holds a", Assert.Single(Findings(new[] { ("a", null), ("b", (object)symbol) })), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_belongs_to_a_compilation_is_found()
    {
        var tree = Compilation.SyntaxTrees[0];
        object[] forbidden =
        [
            Compilation, tree, tree.GetRoot(), tree.GetRoot().GetFirstToken(), tree.GetRoot().GetLocation(), Compilation.GetSemanticModel(tree),
            Compilation.GetTypeByMetadataName("Ball")!.GetAttributes()[0], Diagnostic.Create("X", "Y", "Z", DiagnosticSeverity.Info, DiagnosticSeverity.Info, true, 1),
            tree.GetText(), new Func<int>(() => 1),
        ];

        Assert.All(forbidden, value => Assert.Single(Findings(value)));
    }

    [Fact]
    public void A_field_that_could_hold_a_location_is_found_while_it_is_null() =>
        Assert.Equal(["MayHold.Location may hold a Location"], ModelWalk.Findings(new MayHold("a", null)));

    [Fact]
    public void An_empty_collection_of_nodes_is_found() =>
        Assert.Equal(["Nodes.Items.array may hold a SyntaxNode[]", "Nodes.Array may hold a SyntaxNode[]"], ModelWalk.Findings(new Nodes([], [])));

    [Fact]
    public void Private_fields_of_base_classes_are_walked() =>
        Assert.Contains("_hidden holds a", Assert.Single(ModelWalk.Findings(new Derived())), StringComparison.Ordinal);

    [Fact]
    public void A_cycle_ends()
    {
        var loop = new Loop();
        loop.Next = loop;

        Assert.Empty(ModelWalk.Findings(loop));
    }

    private static IReadOnlyList<string> Findings(object value) => ModelWalk.Findings(new Holder(value));

    private sealed record Plain(string Name, int Count, SpecialType Kind, ImmutableArray<TextSpan> Spans, Part? Part);

    private sealed record Part(string? Name, decimal Weight);

    private sealed record Holder(object Value);

    private sealed record MayHold(string Name, Location? Location);

    private sealed record Nodes(ImmutableArray<SyntaxNode> Items, SyntaxNode[] Array);

    private class Base
    {
        private readonly object _hidden = Compilation;

        public override string? ToString() => _hidden.ToString();
    }

    private sealed class Derived : Base;

    private sealed class Loop
    {
        public Loop? Next { get; set; }
    }
}
