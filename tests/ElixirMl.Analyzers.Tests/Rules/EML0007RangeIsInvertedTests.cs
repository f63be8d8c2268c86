using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0007RangeIsInvertedTests : FixableRuleTests<EML0007RangeIsInverted, SwapLimits>
{
    protected override string Mistake => """
        [Schema("A review.")]
        public sealed partial record Review
        {
            [Field("Stars."), [|Range(5, 1)|]] public required int Stars { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A review.")]
        public sealed partial record Review
        {
            [Field("Stars."), Range(1, 5)] public required int Stars { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Review { [Range(1, 1)] public required int Stars { get; init; } [Length(2, 2)] public required string Code { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Review { [Range(0, double.PositiveInfinity)] public required double Size { get; init; } [StringLength(5, MinimumLength = 5)] public required string Code { get; init; } }
        """)]
    [InlineData("""
        public sealed record Plain { [Range(5, 1)] public int Stars { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("[[|Length(9, 3)|]] public required string X { get; init; }", "[Length(3, 9)] public required string X { get; init; }")]
    [InlineData("[[|StringLength(3, MinimumLength = 9)|]] public required string X { get; init; }", "[StringLength(9, MinimumLength = 3)] public required string X { get; init; }")]
    [InlineData("[[|Range(typeof(double), \"5\", \"1.5\")|]] public required double X { get; init; }", "[Range(typeof(double), \"1.5\", \"5\")] public required double X { get; init; }")]
    public Task Every_kind_of_limit_is_swapped(string member, string cure) =>
        TurnsAsync($"[Schema] public sealed partial record Review {{ {member} }}", $"[Schema] public sealed partial record Review {{ {cure} }}");

    [Fact]
    public Task A_range_that_excludes_its_only_number_is_no_matter_of_swapping() => OffersNothingAsync(
        "[ElixirMl.Schema] public sealed partial record Review { [[|System.ComponentModel.DataAnnotations.Range(1, 1, MinimumIsExclusive = true)|]] public required int X { get; init; } }");
}
