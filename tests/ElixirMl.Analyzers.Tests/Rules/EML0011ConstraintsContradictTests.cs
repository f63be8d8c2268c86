using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0011ConstraintsContradictTests : RuleTests<EML0011ConstraintsContradict>
{
    protected override string Mistake => """
        [Schema("A code.")]
        public sealed partial record Code
        {
            [Field("The code."), MinLength(8), MaxLength(4)] public required string [|Text|] { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Code { [MinLength(4), MaxLength(4)] public required string Text { get; init; } [Range(1, 10), MultipleOf(5)] public required int Number { get; init; } [AllowedValues(1, 2), DeniedValues(1)] public required int Kind { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Code { [Length(5, 3)] public required string Inverted { get; init; } [Range(9, 1), MultipleOf(5)] public required int Number { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("[Range(1, 4), MultipleOf(5)] public required int [|X|] { get; init; }", "no multiple of 5 lies in the range")]
    [InlineData("[AllowedValues(\"a\", \"b\"), MinLength(2)] public required string [|X|] { get; init; }", "each allowed value breaks another constraint")]
    [InlineData("[AllowedValues(1), DeniedValues(1)] public required int [|X|] { get; init; }", "each allowed value breaks another constraint")]
    public async Task The_reason_is_told(string member, string reason) =>
        Assert.Contains(reason, Message(Assert.Single(await FindsAsync($"[Schema] public sealed partial record Code {{ {member} }}"))), StringComparison.Ordinal);
}
