namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>As a generator should be.</summary>
public sealed class PlainGenerator : ToyGenerator<PlainGenerator.Model>
{
    public sealed record Model(string Name, string Properties);

    protected override Model Read(ToyType type) => new(type.Name, type.Properties);

    protected override string NameOf(Model model) => model.Name;

    protected override string PropertiesOf(Model model) => model.Properties;
}
