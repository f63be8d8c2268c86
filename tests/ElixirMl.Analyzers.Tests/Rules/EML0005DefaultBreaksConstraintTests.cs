using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0005DefaultBreaksConstraintTests : RuleTests<EML0005DefaultBreaksConstraint>
{
    protected override string Mistake => """
        [Schema("A review.")]
        public sealed partial record Review
        {
            [Field("What was said.")] public required string Text { get; init; }
            [Field("Stars."), Range(1, 5)] public int Stars { get; init; } = [|0|];
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Review { [Range(0, 5)] public int Stars { get; init; } = 0; [StringLength(3)] public string Code { get; init; } = "abc"; [MaxLength(2)] public List<int> Items { get; init; } = []; }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Review { [Range(1, 5)] public int? Stars { get; init; } [Range(1, 5)] public int Other { get; init; } = Math.Max(0, 1); }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Review { [MultipleOf(0.1)] public double Step { get; init; } = 0.3; [AllowedValues("a", "b")] public string Kind { get; init; } = "b"; [RegularExpression("[a-z]+")] public string Word { get; init; } = "word"; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("[StringLength(3)] public string X { get; init; } = [|\"four\"|];")]
    [InlineData("[MinLength(1)] public List<int> X { get; init; } = [|[]|];")]
    [InlineData("[MultipleOf(0.5)] public double X { get; init; } = [|0.3|];")]
    [InlineData("[AllowedValues(\"a\", \"b\")] public string X { get; init; } = [|\"c\"|];")]
    [InlineData("[DeniedValues(1, 2)] public int X { get; init; } = [|2|];")]
    [InlineData("[RegularExpression(\"[a-z]+\")] public string X { get; init; } = [|\"A\"|];")]
    [InlineData("[Range(0, 1, MaximumIsExclusive = true)] public double X { get; init; } = [|1|];")]
    [InlineData("[Range(-1, 1)] public double X { get; init; } = [|-2.5|];")]
    public Task Every_constraint_is_checked(string member) => FindsAsync($"[Schema] public sealed partial record Review {{ {member} }}");
}
