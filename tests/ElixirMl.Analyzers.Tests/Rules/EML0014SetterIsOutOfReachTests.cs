using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0014SetterIsOutOfReachTests : FixableRuleTests<EML0014SetterIsOutOfReach, MakeInit>
{
    protected override string Mistake => """
        [Signature("Answer the question.")]
        public sealed partial record Ask
        {
            [Input("The question.")] public string? [|Question|] { get; }
            [Output("The answer.")] public required string Answer { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Answer the question.")]
        public sealed partial record Ask
        {
            [Input("The question.")] public string? Question { get; init; }
            [Output("The answer.")] public required string Answer { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Person { public required string Name { get; init; } public int Length => Name.Length; public string? Own { get; private set; } public string? Inner { get; private init; } }
        """)]
    [InlineData("""
        public abstract class Base { public string? Name { get; protected set; } } [Schema] public sealed partial class Person : Base { public required string Other { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task A_private_setter_of_a_base_class_is_out_of_reach() => FindsAsync(
        "public abstract class Base { public string? Name { get; private set; } } [Schema] public sealed partial class [|Person|] : Base { public required string Other { get; init; } }");

    [Fact]
    public Task A_computed_property_gets_no_fix() => OffersNothingAsync(
        "[ElixirMl.Schema] public sealed partial record Person { public required string Name { get; init; } [ElixirMl.Field] public int [|Length|] => Name.Length; }");
}
