using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0027TypeIsNotMarkedTests : FixableRuleTests<EML0027TypeIsNotMarked, MarkType>
{
    protected override string Mistake => """
        public sealed record [|Ask|]
        {
            [Input("The question.")] public required string Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature] public sealed partial record Ask
        {
            [Input("The question.")] public required string Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        public abstract record Base { [Input] public required string Question { get; init; } } [Signature] public sealed partial record Ask : Base { [Output] public required string Answer { get; init; } }
        """)]
    [InlineData("""
        public sealed record Plain { [Range(1, 2)] public int X { get; init; } [Description("x")] public int Y { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task A_type_with_fields_becomes_a_schema() => TurnsAsync(
        "/// <summary>One.</summary>\n[Serializable]\npublic partial class [|One|] { [Field(\"Name.\")] public required string Name { get; init; } }",
        "/// <summary>One.</summary>\n[Schema] [Serializable]\npublic partial class One { [Field(\"Name.\")] public required string Name { get; init; } }");
}
