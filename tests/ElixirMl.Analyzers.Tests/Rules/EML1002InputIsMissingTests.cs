using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1002InputIsMissingTests : RuleTests<EML1002InputIsMissing>
{
    protected override string Mistake => """
        [Signature("Tell a joke.")]
        public sealed partial record [|Joke|]
        {
            [Output("The joke.")] public required string Text { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Plain { public required string Question { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
