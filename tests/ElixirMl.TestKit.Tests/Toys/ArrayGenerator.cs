using System.Collections.Immutable;

namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Keeps an array that is compared by reference.</summary>
public sealed class ArrayGenerator : ToyGenerator<ArrayGenerator.Model>
{
    public sealed record Model(string Name, ImmutableArray<string> Properties);

    protected override Model Read(ToyType type) => new(type.Name, type.PropertyNames);

    protected override string NameOf(Model model) => model.Name;

    protected override string PropertiesOf(Model model) => string.Join(", ", model.Properties);
}
