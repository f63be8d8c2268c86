using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0022RequiredHasDefaultTests : FixableRuleTests<EML0022RequiredHasDefault, RemoveInitializer>
{
    protected override string Mistake => """
        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            [Field("Language of the ticket.")] public required string Language { get; init; } = [|"en"|];
        }
        """;

    protected override string Cure => """
        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            [Field("Language of the ticket.")] public required string Language { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Ticket { public string Language { get; init; } = "en"; [Required] public string Name { get; init; } = null!; [Required] public string Text { get; init; } = ""; [Required] public List<int> Items { get; init; } = []; }
        """)]
    [InlineData("""
        public sealed record Plain { public required string Language { get; init; } = "en"; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task The_attribute_requires_as_well() => TurnsAsync(
        "[Schema] public sealed partial record Ticket { [Required] public int Size { get; set; } = [|3|]; /* kept */ }",
        "[Schema] public sealed partial record Ticket { [Required] public int Size { get; set; } /* kept */ }");
}
