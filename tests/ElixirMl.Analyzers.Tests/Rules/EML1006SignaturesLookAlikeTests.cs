using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML1006SignaturesLookAlikeTests : RuleTests<EML1006SignaturesLookAlike>
{
    protected override string Mistake => """
        [Signature("Sort the mail.")]
        public sealed partial record SortMail
        {
            [Input("The mail.")] public required string Text { get; init; }
            [Output("Where it goes.")] public required string Folder { get; init; }
        }

        [Signature("Sort the ticket.")]
        public sealed partial record [|SortTicket|]
        {
            [Input("The ticket.")] public required string Text { get; init; }
            [Output("Who acts.")] public required string Folder { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Signature] public sealed partial record A { [Input] public required string Text { get; init; } [Output] public required string Folder { get; init; } } [Signature] public sealed partial record B { [Input] public required string Text { get; init; } [Output] public required string? Folder { get; init; } } [Signature] public sealed partial record C { [Input] public required string Text { get; init; } [Output, StringLength(9)] public required string Folder { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
