namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Puts a fact about the whole project into the model of one type.</summary>
public sealed class FileCountGenerator : ToyGenerator<FileCountGenerator.Model>
{
    public sealed record Model(string Name, string Properties, int FilesInProject);

    protected override Model Read(ToyType type) => new(type.Name, type.Properties, type.FilesInProject);

    protected override string NameOf(Model model) => model.Name;

    protected override string PropertiesOf(Model model) => model.Properties;
}
