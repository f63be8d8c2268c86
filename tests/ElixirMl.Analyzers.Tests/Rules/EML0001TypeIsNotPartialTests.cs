using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0001TypeIsNotPartialTests : FixableRuleTests<EML0001TypeIsNotPartial, AddPartial>
{
    protected override string Mistake => """
        [Schema] public sealed record [|Order|] { public required string Number { get; init; } }
        """;

    protected override string Cure => """
        [Schema] public sealed partial record Order { public required string Number { get; init; } }
        """;

    [Theory]
    [InlineData("[Schema] public partial record struct Point { public required int X { get; init; } }")]
    [InlineData("public partial class Outer { [Signature] public sealed partial class Ask { [Input] public required string Q { get; init; } [Output] public required string A { get; init; } } }")]
    [InlineData("public sealed record Plain { public required string Number { get; init; } }")]
    [InlineData("public enum Kind { A } public interface IPlain; public delegate void Act();")]
    public Task A_type_that_is_partial_or_none_of_ours_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public async Task Every_type_around_is_named_once()
    {
        var reports = await FindsAsync("""
            static class [|Outer|]
            {
                [Schema] public sealed partial record First { public required string Number { get; init; } }
                public partial class Middle { [Schema] public sealed partial record Second { public required string Number { get; init; } } }
            }
            """);

        Assert.Contains("'Outer' is not partial, so the generated half of 'First' inside has no place", Message(Assert.Single(reports)), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_class_with_a_tool_is_partial_too() =>
        FindsAsync("public sealed class [|Desk|] { [Tool(\"Counts.\")] public int Count(string text) => text.Length; }");

    [Fact]
    public async Task A_class_with_variables_is_partial_too() =>
        Assert.Single(await RuleRun.ReportsAsync(Sources.Compile("public sealed class Chunker { [Variable(1, 8)] public partial int Passages { get; } }"), new EML0001TypeIsNotPartial()));

    [Fact]
    public Task The_fix_writes_after_every_other_modifier() => TurnsAsync(
        "[Schema]\npublic readonly /* small */ record struct [|Point|] { public required int X { get; init; } }",
        "[Schema]\npublic readonly /* small */ partial record struct Point { public required int X { get; init; } }");
}
