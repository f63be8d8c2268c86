namespace ElixirMl.Architecture.Tests;

public sealed class ReadmesTests
{
    [Fact]
    public void A_missing_or_empty_readme_is_found()
    {
        Assert.Contains("src/Toy/README.md is missing", Assert.Single(Violations("src/Toy/README.md", null)), StringComparison.Ordinal);
        Assert.Contains("tests/README.md is missing", Assert.Single(Violations("tests/README.md", " \n")), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_lines_are_fine_and_one_more_is_found()
    {
        Assert.Empty(Violations("src/Toy/README.md", string.Concat(Enumerable.Repeat("line\n", 30))));
        Assert.Equal(["src/Toy/README.md has 31 lines, 30 are allowed"], Violations("src/Toy/README.md", string.Concat(Enumerable.Repeat("line\n", 31))));
    }

    private static IEnumerable<string> Violations(string path, string? text) =>
        Readmes.Violations([new("src/Toy/Toy.csproj", "<Project />"), new("tests/Toy.Tests/Toy.Tests.csproj", "<Project />")], asked => asked == path ? text : "# Fine");
}
