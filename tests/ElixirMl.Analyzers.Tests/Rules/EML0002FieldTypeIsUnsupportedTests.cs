using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0002FieldTypeIsUnsupportedTests : FixableRuleTests<EML0002FieldTypeIsUnsupported, ChangeType>
{
    protected override string Mistake => """
        [Schema("A letter.")]
        public sealed partial record Letter
        {
            [Field("What is written.")] public required string Text { get; init; }
            [Field("Anything else.")] public required object [|Extra|] { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A letter.")]
        public sealed partial record Letter
        {
            [Field("What is written.")] public required string Text { get; init; }
            [Field("Anything else.")] public required System.Text.Json.JsonElement Extra { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Letter { public required Dictionary<string, List<DateOnly?>> Days { get; init; } public Probability? Sure { get; init; } public required Letter[] Replies { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Letter { public required string Text { get; init; } public Thread Worker => Thread.CurrentThread; private Thread? Own { get; set; } }
        """)]
    [InlineData("""
        public sealed record Plain { public required Thread Worker { get; init; } }
        """)]
    [InlineData("""
        [Signature] public sealed partial record Ask { [Input] public required string Q { get; init; } [Output] public required string A { get; init; } public Thread? Worker { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public async Task A_class_of_the_same_project_may_become_a_schema()
    {
        var reports = await FindsAsync("public sealed class Address; [Schema] public sealed partial record Letter { public required Address [|To|] { get; init; } }");

        Assert.Contains("mark 'Address' with [Schema], or use text", Message(Assert.Single(reports)), StringComparison.Ordinal);
    }

    [Fact]
    public Task Another_collection_becomes_a_list() => TurnsAsync(
        "[Schema] public sealed partial record Line { public required Queue<int> [|Waiting|] { get; init; } }",
        "[Schema] public sealed partial record Line { public required System.Collections.Generic.List<int> Waiting { get; init; } }");

    [Fact]
    public Task A_type_without_an_alternative_gets_no_fix() =>
        OffersNothingAsync("[ElixirMl.Schema] public sealed partial record Line { public required System.Threading.Thread [|Worker|] { get; init; } }");
}
