using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2034FieldOffersNoVariableTests : FixableRuleTests<EML2034FieldOffersNoVariable, RemoveArgument>
{
    protected override string Mistake => """
        [Signature("Judge the message.")]
        public sealed partial record Judge
        {
            [Input("What was written.")] public required string Message { get; init; }
            [Output("Whether it is spam.", [|Variable = true|])] public required bool Spam { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Judge the message.")]
        public sealed partial record Judge
        {
            [Input("What was written.")] public required string Message { get; init; }
            [Output("Whether it is spam.")] public required bool Spam { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Signature] public sealed partial record Judge { [Input] public required string Message { get; init; } [Output(Variable = true)] public required Probability Spam { get; init; } [Output, Field(Variable = true)] public ConfidenceScore? Trust { get; init; } [Output(Variable = true), StringLength(40)] public required string Summary { get; init; } [Output(Variable = false)] public required bool Loud { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
