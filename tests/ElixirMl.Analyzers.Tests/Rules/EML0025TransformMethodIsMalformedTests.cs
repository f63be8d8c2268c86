using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0025TransformMethodIsMalformedTests : FixableRuleTests<EML0025TransformMethodIsMalformed, MakeStatic>
{
    protected override string Mistake => """
        [Schema("A person.")]
        public sealed partial record Person
        {
            [Field("Family name.")] public required string Name { get; init; }

            [Transform] private string [|Trim|](string name) => name.Trim();
        }
        """;

    protected override string Cure => """
        [Schema("A person.")]
        public sealed partial record Person
        {
            [Field("Family name.")] public required string Name { get; init; }

            [Transform] private static string Trim(string name) => name.Trim();
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Person { public required string Name { get; init; } [Transform] static string Trim(string name) => name.Trim(); [Transform] static Person Clean(Person person) => person; string Other(int x) => ""; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("private static int [|Trim|](string name) => 1;", "returns int")]
    [InlineData("private static string [|Trim|](string name, int more) => name;", "takes 2 values")]
    public async Task The_flaw_is_named(string method, string flaw) =>
        Assert.Contains(flaw, Message(Assert.Single(await FindsAsync($"[Schema] public sealed partial record Person {{ public required string Name {{ get; init; }} [Transform] {method} }}"))), StringComparison.Ordinal);
}
