using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0015FactorIsNotPositiveTests : FixableRuleTests<EML0015FactorIsNotPositive, RemoveAttribute>
{
    protected override string Mistake => """
        [Schema("A price.")]
        public sealed partial record Price
        {
            [Field("In euro.")]
            [[|MultipleOf(0)|]]
            public required double Amount { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A price.")]
        public sealed partial record Price
        {
            [Field("In euro.")]
            public required double Amount { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Price { [MultipleOf(0.01)] public required double Amount { get; init; } }
        """)]
    [InlineData("""
        public sealed record Plain { [MultipleOf(-1)] public double Amount { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
