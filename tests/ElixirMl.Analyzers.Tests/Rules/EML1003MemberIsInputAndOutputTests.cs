using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1003MemberIsInputAndOutputTests : FixableRuleTests<EML1003MemberIsInputAndOutput, ChooseSide>
{
    protected override string Mistake => """
        [Signature("Improve the text.")]
        public sealed partial record Improve
        {
            [Input("What to improve.")] public required string Draft { get; init; }
            [Input, Output("The better text.")] public required string [|Text|] { get; init; }
            [Output("What changed.")] public required string Changes { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Improve the text.")]
        public sealed partial record Improve
        {
            [Input("What to improve.")] public required string Draft { get; init; }
            [Output("The better text.")] public required string Text { get; init; }
            [Output("What changed.")] public required string Changes { get; init; }
        }
        """;

    protected override string? Title => "Keep [Output]";

    [Theory]
    [InlineData("""
        [Signature] public sealed partial record Ask { [Input, Field(Variable = false)] public required string Q { get; init; } [Output] public required string A { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
