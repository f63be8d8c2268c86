using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3024ProgramIsSchemaTests : FixableRuleTests<EML3024ProgramIsSchema, RemoveAttribute>
{
    protected override string Mistake => """
        [[|Program|]]
        [Schema("A desk.")]
        public sealed partial record Desk
        {
            [Field("Its name.")] public required string Name { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A desk.")]
        public sealed partial record Desk
        {
            [Field("Its name.")] public required string Name { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Program] public sealed partial class Desk { public int Size => 1; }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Desk { public required string Name { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
