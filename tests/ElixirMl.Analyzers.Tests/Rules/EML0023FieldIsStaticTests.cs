using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0023FieldIsStaticTests : FixableRuleTests<EML0023FieldIsStatic, RemoveStatic>
{
    protected override string Mistake => """
        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            [Field("What is wrong.")] public required string Message { get; init; }
            [Field("Language of the ticket.")] public static string [|Language|] { get; set; } = "en";
        }
        """;

    protected override string Cure => """
        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            [Field("What is wrong.")] public required string Message { get; init; }
            [Field("Language of the ticket.")] public string Language { get; set; } = "en";
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Ticket { public required string Message { get; init; } public static string Language { get; set; } = "en"; public int this[int index] => index; public const int Most = 3; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task An_indexer_is_no_field() => OffersNothingAsync(
        "[ElixirMl.Schema] public sealed partial record Ticket { public required string Message { get; init; } [ElixirMl.Field] public int {|EML0023:this|}[int index] => index; }");
}
