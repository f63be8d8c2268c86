using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1005MethodReadsBothSidesTests : RuleTests<EML1005MethodReadsBothSides>
{
    protected override string Mistake => """
        [Signature("Shorten the text.")]
        public sealed partial record Shorten
        {
            [Input("What to shorten.")] public required string Text { get; init; }
            [Output("The short text.")] public required string Summary { get; init; }

            [Rule("A summary is shorter than its text.")] private static bool [|IsShorter|](string text, string summary) => summary.Length < text.Length;
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Pair { public required string A { get; init; } public required string B { get; init; } [Rule] static bool Differ(string a, string b) => a != b; [Rule] static bool Whole(Pair pair) => true; }
        """)]
    [InlineData("""
        [Signature] public sealed partial record Ask { [Input] public required string Q { get; init; } [Output] public required string A { get; init; } [Output] public required string B { get; init; } [Rule] static bool Differ(string a, string b) => a != b; [Transform] static string Trim(string q) => q.Trim(); }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task The_whole_row_has_both_sides() => FindsAsync(
        "[Signature] public sealed partial record Ask { [Input] public required string Q { get; init; } [Output] public required string A { get; init; } [Rule] static bool [|Check|](Ask ask) => true; }");
}
