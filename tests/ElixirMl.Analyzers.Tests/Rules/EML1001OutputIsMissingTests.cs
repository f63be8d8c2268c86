using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1001OutputIsMissingTests : RuleTests<EML1001OutputIsMissing>
{
    protected override string Mistake => """
        [Signature("Answer the question.")]
        public sealed partial record [|Ask|]
        {
            [Input("The question.")] public required string Question { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Plain { public required string Question { get; init; } }
        """)]
    [InlineData("""
        public abstract record Base { [Output] public required string Answer { get; init; } } [Signature] public sealed partial record Ask : Base { [Input] public required string Question { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
