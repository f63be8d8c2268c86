using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1009OpenItemsDoesNotFitTests : FixableRuleTests<EML1009OpenItemsDoesNotFit, RemoveArgument>
{
    protected override string Mistake => """
        [Signature("Find the people.")]
        public sealed partial record Find
        {
            [Input("What was written.")] public required string Text { get; init; }
            [Output("Their names.", [|OpenItems = true|])] public required IReadOnlyList<string> Names { get; init; }
        }
        """;

    protected override string Cure => """
        [Signature("Find the people.")]
        public sealed partial record Find
        {
            [Input("What was written.")] public required string Text { get; init; }
            [Output("Their names.")] public required IReadOnlyList<string> Names { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Person { public required string Name { get; init; } }
        [Signature] public sealed partial record Find { [Input] public required string Text { get; init; } [Output(OpenItems = true)] public required IReadOnlyList<Person> People { get; init; } [Output(OpenItems = true)] public Person[]? Others { get; init; } [Output(OpenItems = false)] public required string Rest { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
