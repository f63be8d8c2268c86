using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1008TypeIsSchemaAndSignatureTests : FixableRuleTests<EML1008TypeIsSchemaAndSignature, RemoveAttribute>
{
    protected override string Mistake => """
        [[|Schema("A question.")|]]
        [Signature("Answer the question.")]
        public sealed partial record Ask
        {
            [Input("The question.")] public required string Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Answer the question.")]
        public sealed partial record Ask
        {
            [Input("The question.")] public required string Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Plain { public required string Question { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
