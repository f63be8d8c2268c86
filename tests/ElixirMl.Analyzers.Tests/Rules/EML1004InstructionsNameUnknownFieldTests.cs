using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1004InstructionsNameUnknownFieldTests : FixableRuleTests<EML1004InstructionsNameUnknownField, UseNearestName>
{
    protected override string Mistake => """
        [Signature("Translate `[|mesage|]` into the language of {Language}.")]
        public sealed partial record Translate
        {
            [Input("What to translate.")] public required string Message { get; init; }
            [Input("Into what.")] public required string Language { get; init; }
            [Output("The translation.")] public required string Translation { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Translate `message` into the language of {Language}.")]
        public sealed partial record Translate
        {
            [Input("What to translate.")] public required string Message { get; init; }
            [Input("Into what.")] public required string Language { get; init; }
            [Output("The translation.")] public required string Translation { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Signature("Answer with `yes` or `no`, given {question} and `Answer`; `null` is wrong.")] public sealed partial record Ask { [Input] public required string Question { get; init; } [Output] public required string Answer { get; init; } }
        """)]
    [InlineData("""
        [Signature("A mesage without marks.")] public sealed partial record Ask { [Input] public required string Message { get; init; } [Output] public required string Answer { get; init; } }
        """)]
    [InlineData("""
        [Signature] public sealed partial record Ask { [Input] public required string Message { get; init; } [Output] public required string Answer { get; init; } }
        """)]
    [InlineData("""
        [Signature("Answer in a {Tone} tone.")] public sealed partial record Ask { [Input] public required string Ton { get; init; } [Output] public required string Answer { get; init; } [Variable("curt", "kind")] public partial string Tone { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task Several_lines_and_several_words_are_fixed_each() => TurnsAsync(
        "[Signature(\"\"\"\n  Read `[|qestion|]`.\n  Write {[|anwser|]}.\n  \"\"\")] public sealed partial record Ask { [Input] public required string Question { get; init; } [Output] public required string Answer { get; init; } }",
        "[Signature(\"\"\"\n  Read `question`.\n  Write {answer}.\n  \"\"\")] public sealed partial record Ask { [Input] public required string Question { get; init; } [Output] public required string Answer { get; init; } }");
}
