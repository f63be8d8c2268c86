using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0012EnumDescriptionRepeatsTests : RuleTests<EML0012EnumDescriptionRepeats>
{
    protected override string Mistake => """
        public enum Team
        {
            [Description("Money")] Billing,
            [Description("Money")] Sales,
        }

        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            [Field("Who acts.")] public required Team [|Team|] { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        public enum Team { Billing, Sales } [Schema] public sealed partial record Ticket { public required Team Team { get; init; } }
        """)]
    [InlineData("""
        public enum Team { [Description("Money")] Billing, [Description("Money")] Sales } public sealed record Plain { public Team Team { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task Lists_of_choices_count_too() => FindsAsync(
        "public enum Team { [Description(\"Money\")] Billing, [Description(\"money \")] Sales } [Schema] public sealed partial record Ticket { public required List<Team?> [|Teams|] { get; init; } }");
}
