using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1007ConstraintIsOnNoFieldTests : FixableRuleTests<EML1007ConstraintIsOnNoField, AddSide>
{
    protected override string Mistake => """
        [Signature("Rate the text.")]
        public sealed partial record Rate
        {
            [Input("What to rate.")] public required string Text { get; init; }
            [Output("Why.")] public required string Reason { get; init; }
            [Range(1, 5)] public int [|Stars|] { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Rate the text.")]
        public sealed partial record Rate
        {
            [Input("What to rate.")] public required string Text { get; init; }
            [Output("Why.")] public required string Reason { get; init; }
            [Output] [Range(1, 5)] public int Stars { get; init; }
        }
        """;

    protected override string? Title => "Add [Output]";

    [Theory]
    [InlineData("""
        [Signature] public sealed partial record Rate { [Input, StringLength(9)] public required string Text { get; init; } [Output, Range(1, 5)] public required int Stars { get; init; } [Description("A note.")] public string? Note { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Plain { [Range(1, 5)] public int Stars { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
