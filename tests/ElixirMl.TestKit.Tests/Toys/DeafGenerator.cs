namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Forgets the properties it should list.</summary>
public sealed class DeafGenerator : ToyGenerator<DeafGenerator.Model>
{
    public sealed record Model(string Name);

    protected override Model Read(ToyType type) => new(type.Name);

    protected override string NameOf(Model model) => model.Name;

    protected override string PropertiesOf(Model model) => "";
}
