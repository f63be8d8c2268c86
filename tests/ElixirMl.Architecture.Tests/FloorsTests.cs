namespace ElixirMl.Architecture.Tests;

public sealed class FloorsTests
{
    [Fact]
    public void Every_project_refers_to_lower_floors_only() => Assert.Empty(Repository.Projects.SelectMany(Floors.Violations));

    [Fact]
    public void The_repository_is_seen() => Assert.Contains(Repository.Projects, project => project.Name == "ElixirMl.Abstractions");

    [Theory]
    [InlineData("src/ElixirMl.Abstractions", "Project", "../ElixirMl.Sdk/ElixirMl.Sdk.csproj", "which is not below it")]
    [InlineData("src/ElixirMl.Providers", "Project", "..\\ElixirMl.Resources\\ElixirMl.Resources.csproj", "refers to ElixirMl.Resources, which is not below it")]
    [InlineData("src/ElixirMl.Sdk", "Project", "../../tests/ElixirMl.TestKit/ElixirMl.TestKit.csproj", "which is not below it")]
    [InlineData("src/ElixirMl.Abstractions", "Package", "CsvHelper", "floor 1 knows the base library only")]
    [InlineData("src/ElixirMl.Resources", "Framework", "Microsoft.AspNetCore.App", "which only floor 4 may know")]
    [InlineData("src/ElixirMl.Helpers", "Package", "System.Text.Json", "stands on no floor")]
    [InlineData("generators/ElixirMl.Generators", "Project", "../../src/ElixirMl.Abstractions/ElixirMl.Abstractions.csproj", "by name only")]
    [InlineData("generators/ElixirMl.Generators", "Package", "System.Text.Json", "which the compiler would not find")]
    [InlineData("analyzers/ElixirMl.Analyzers", "Package", "Microsoft.CodeAnalysis.CSharp.Workspaces", "which only an editor provides")]
    public void A_reference_that_does_not_point_down_is_found(string folder, string kind, string reference, string violation) =>
        Assert.Contains(violation, Assert.Single(Floors.Violations(Toy(folder, $"<{kind}Reference Include=\"{reference}\" />"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("src/ElixirMl.Abstractions", "<ProjectReference Include=\"../../generators/ElixirMl.Generators/ElixirMl.Generators.csproj\" ReferenceOutputAssembly=\"false\" />")]
    [InlineData("src/ElixirMl.Cli", "<ProjectReference Include=\"../ElixirMl.Resources/ElixirMl.Resources.csproj\" />")]
    [InlineData("analyzers/ElixirMl.CodeFixes", "<ProjectReference Include=\"../ElixirMl.Analyzers/ElixirMl.Analyzers.csproj\" />")]
    [InlineData("tests/ElixirMl.Sdk.Tests", "<ProjectReference Include=\"../../src/ElixirMl.Sdk/ElixirMl.Sdk.csproj\" />")]
    public void A_reference_that_points_down_is_fine(string folder, string reference) => Assert.Empty(Floors.Violations(Toy(folder, reference)));

    private static ProjectFile Toy(string folder, string item) =>
        new($"{folder}/{folder.Split('/')[1]}.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>");
}
