namespace ElixirMl.Architecture.Tests;

public sealed class ReadmesTests
{
    private static readonly ProjectFile[] Toys = [new("src/Toy/Toy.csproj", "<Project />"), new("tests/Toy.Tests/Toy.Tests.csproj", "<Project />")];

    [Fact]
    public void Every_area_and_every_library_has_a_readme() => Assert.Empty(Readmes.Missing(Repository.Projects, Repository.Readmes));

    [Fact]
    public void Every_readme_fits_one_screen() => Assert.Empty(Readmes.TooLong(Repository.Readmes));

    [Theory]
    [InlineData("src/README.md")]
    [InlineData("src/Toy/README.md")]
    [InlineData("tests/README.md")]
    [InlineData("tests/ElixirMl.TestKit/README.md")]
    public void A_missing_or_empty_readme_is_found(string path)
    {
        SourceFile[] others = [.. Full().Where(readme => readme.Path != path)];

        Assert.Empty(Readmes.Missing(Toys, Full()));
        Assert.StartsWith($"{path} is missing", Assert.Single(Readmes.Missing(Toys, others)), StringComparison.Ordinal);
        Assert.StartsWith($"{path} is missing", Assert.Single(Readmes.Missing(Toys, [.. others, new(path, " \n")])), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_lines_are_fine_and_one_more_is_found() => Assert.Equal(
        ["src/Long/README.md has 31 lines, 30 are allowed"],
        Readmes.TooLong([Readme("src/Fine/README.md", lines: 30), Readme("src/Long/README.md", lines: 31)]));

    private static SourceFile[] Full() =>
        [.. new[] { "src", "src/Toy", "tests", "tests/ElixirMl.TestKit" }.Select(folder => Readme($"{folder}/README.md", lines: 1))];

    private static SourceFile Readme(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("A line.\n", lines)));
}
