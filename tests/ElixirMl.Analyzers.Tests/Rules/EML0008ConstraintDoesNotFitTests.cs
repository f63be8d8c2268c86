using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0008ConstraintDoesNotFitTests : FixableRuleTests<EML0008ConstraintDoesNotFit, RemoveAttribute>
{
    protected override string Mistake => """
        [Schema("A person.")]
        public sealed partial record Person
        {
            [Field("Family name.")]
            [[|Range(1, 20)|]]
            public required string Name { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A person.")]
        public sealed partial record Person
        {
            [Field("Family name.")]
            public required string Name { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Person { [Range(0, 150)] public int? Age { get; init; } [MinLength(1), UniqueItems] public required string[] Names { get; init; } [Length(1, 3)] public required Dictionary<string, int> Marks { get; init; } [EmailAddress] public string? Mail { get; init; } }
        """)]
    [InlineData("""
        public sealed record Plain { [Range(1, 20)] public string Name { get; init; } = ""; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("[Field, [|UniqueItems|]] public required string X { get; init; }", "[Field] public required string X { get; init; }")]
    [InlineData("[[|UniqueItems|], Field] public required string X { get; init; }", "[Field] public required string X { get; init; }")]
    [InlineData("[[|RegularExpression(\"a\")|]] public required int X { get; init; }", "public required int X { get; init; }")]
    [InlineData("[[|Range(typeof(DateOnly), \"2020-01-01\", \"2020-12-31\")|]] public required DateOnly X { get; init; }", "public required DateOnly X { get; init; }")]
    public Task The_fix_leaves_other_attributes_alone(string member, string cure) =>
        TurnsAsync($"[Schema] public sealed partial record Person {{ {member} }}", $"[Schema] public sealed partial record Person {{ {cure} }}");
}
