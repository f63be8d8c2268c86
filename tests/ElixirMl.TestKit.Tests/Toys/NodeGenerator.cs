using Microsoft.CodeAnalysis;

namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Keeps a node, which changes when a line is added above.</summary>
public sealed class NodeGenerator : ToyGenerator<NodeGenerator.Model>
{
    public sealed record Model(string Name, string Properties, SyntaxNode Node);

    protected override Model Read(ToyType type) => new(type.Name, type.Properties, type.Node);

    protected override string NameOf(Model model) => model.Name;

    protected override string PropertiesOf(Model model) => model.Properties;
}
