using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0030EnumNamesClashTests : RuleTests<EML0030EnumNamesClash>
{
    protected override string Mistake => """
        public enum Team
        {
            [JsonStringEnumMemberName("money")] Billing,
            [JsonStringEnumMemberName("money")] Sales,
        }

        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            [Field("Who acts.")] public required Team [|Team|] { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        public enum Team { [JsonStringEnumMemberName("money")] Billing, Sales } [Schema] public sealed partial record Ticket { public required Team Team { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
