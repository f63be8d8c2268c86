namespace ElixirMl.Architecture.Tests;

public sealed class SizeBudgetTests
{
    // Path, or path and method, with the reason why it may be long. Keep it short: a second glance is cheaper than an excuse.
    private static readonly Dictionary<string, string> Excuses = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> NoExcuses = [];

    [Fact]
    public void Files_and_methods_are_small_enough_to_read()
    {
        string[] areas = ["src", "generators", "analyzers"];

        Assert.Empty(SizeBudget.Violations(areas.SelectMany(Repository.SourcesBelow), Excuses));
    }

    [Fact]
    public void A_file_of_400_lines_is_fine_and_one_more_is_found()
    {
        Assert.Empty(SizeBudget.Violations([Toy(Lines(400) + "}")], NoExcuses));
        Assert.Equal(["src/Toy/Toy.cs has 401 lines, 400 are allowed"], SizeBudget.Violations([Toy(Lines(401) + "}")], NoExcuses));
    }

    [Theory]
    [InlineData("void Long()", "Long")]
    [InlineData("Toy()", "constructor")]
    [InlineData("public static Toy operator +(Toy left, Toy right)", "operator")]
    [InlineData("int P { get", "get")]
    [InlineData("void Outer() => Run(() => 1); int Q { get => 1; set", "set")]
    public void A_body_of_60_lines_is_fine_and_one_more_is_found(string head, string name)
    {
        Assert.Empty(SizeBudget.Violations([Body(head, 60)], NoExcuses));
        Assert.Equal([$"src/Toy/Toy.cs: {name} has 61 lines, 60 are allowed"], SizeBudget.Violations([Body(head, 61)], NoExcuses));
    }

    [Fact]
    public void An_excuse_counts_until_it_is_needed_no_more()
    {
        var excuses = new Dictionary<string, string> { ["src/Toy/Toy.cs: Long"] = "A table." };

        Assert.Empty(SizeBudget.Violations([Body("void Long()", 61)], excuses));
        Assert.Equal(["src/Toy/Toy.cs: Long needs its excuse no more: delete it"], SizeBudget.Violations([Body("void Long()", 60)], excuses));
    }

    private static SourceFile Toy(string text) => new("src/Toy/Toy.cs", text);

    private static SourceFile Body(string head, int lines) =>
        Toy($"class Toy {{ {head} {{{Lines(lines)}}} {(head.Contains('{', StringComparison.Ordinal) ? "}" : "")} }}");

    private static string Lines(int count) => new('\n', count - 1);
}
