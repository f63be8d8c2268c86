using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0031RequiredMemberIsNoFieldTests : FixableRuleTests<EML0031RequiredMemberIsNoField, AddSide>
{
    protected override string Mistake => """
        [Signature("Answer the question.")]
        public sealed partial record Ask
        {
            [Input("The question.")] public required string Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
            public required string [|Language|] { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Answer the question.")]
        public sealed partial record Ask
        {
            [Input("The question.")] public required string Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
            [Input] public required string Language { get; init; }
        }
        """;

    protected override string? Title => "Add [Input]";

    [Theory]
    [InlineData("""
        [Signature] public sealed partial record Ask { [Input] public required string Question { get; init; } [Output] public required string Answer { get; init; } public string? Note { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Plain { public required string Text { get; init; } internal string? Note { get; set; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task A_required_variable_of_a_schema_is_found() => OffersNothingAsync(
        "[ElixirMl.Schema] public sealed partial class Plain { public required string Text { get; init; } public required int {|EML0031:Size|}; }");
}
