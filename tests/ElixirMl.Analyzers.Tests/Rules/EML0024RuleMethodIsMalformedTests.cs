using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0024RuleMethodIsMalformedTests : FixableRuleTests<EML0024RuleMethodIsMalformed, MakeStatic>
{
    protected override string Mistake => """
        [Schema("A stay.")]
        public sealed partial record Stay
        {
            [Field("First night.")] public required DateOnly From { get; init; }
            [Field("Last night.")] public required DateOnly To { get; init; }

            [Rule("A stay ends after it starts.")] private bool [|EndsAfterStart|](DateOnly from, DateOnly to) => to > from;
        }
        """;

    protected override string Cure => """
        [Schema("A stay.")]
        public sealed partial record Stay
        {
            [Field("First night.")] public required DateOnly From { get; init; }
            [Field("Last night.")] public required DateOnly To { get; init; }

            [Rule("A stay ends after it starts.")] private static bool EndsAfterStart(DateOnly from, DateOnly to) => to > from;
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Stay { public required int Nights { get; init; } [Rule] private static string? Short(int nights) => nights > 30 ? "Too long." : null; [Rule] static bool Whole(Stay stay) => stay.Nights > 0; [Rule] static RuleError[] Each(int nights) => []; [Rule] static System.Collections.Generic.IEnumerable<RuleError> All(Stay stay) => []; private bool Other() => true; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("private static int [|Check|](int nights) => 1;", "returns int")]
    [InlineData("private static int[] [|Check|](int nights) => [];", "returns int[]")]
    [InlineData("private static bool [|Check|]() => true;", "takes nothing")]
    [InlineData("private static bool [|Check|]<T>(T nights) => true;", "is generic")]
    public async Task The_flaw_is_named(string method, string flaw) =>
        Assert.Contains(flaw, Message(Assert.Single(await FindsAsync($"[Schema] public sealed partial record Stay {{ public required int Nights {{ get; init; }} [Rule] {method} }}"))), StringComparison.Ordinal);

    [Fact]
    public Task A_rule_that_reads_its_value_gets_no_fix() => OffersNothingAsync(
        "[ElixirMl.Schema] public sealed partial record Stay { public required int Nights { get; init; } [ElixirMl.Rule] private bool [|Check|](int nights) => Nights > nights; }");
}
