using Microsoft.CodeAnalysis;

namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Keeps a place, which changes when a line is added above.</summary>
public sealed class LocationGenerator : ToyGenerator<LocationGenerator.Model>
{
    public sealed record Model(string Name, string Properties, Location Location);

    protected override Model Read(ToyType type) => new(type.Name, type.Properties, type.Node.GetLocation());

    protected override string NameOf(Model model) => model.Name;

    protected override string PropertiesOf(Model model) => model.Properties;
}
