using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0019DescriptionIsMissingTests : RuleTests<EML0019DescriptionIsMissing>
{
    protected override string Mistake => """
        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            public required string [|Message|] { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Ticket { [Description("What is wrong.")] public required string Message { get; init; } }
        """)]
    [InlineData("""
        [Signature] public sealed partial record Ask { [Input("Q.")] public required string Q { get; init; } [Output("A.")] public required string A { get; init; } public string? Note { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
