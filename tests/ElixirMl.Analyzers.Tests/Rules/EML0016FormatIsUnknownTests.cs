using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0016FormatIsUnknownTests : FixableRuleTests<EML0016FormatIsUnknown, UseNearestName>
{
    protected override string Mistake => """
        [Schema("A contact.")]
        public sealed partial record Contact
        {
            [Field("Where mail goes."), Format([|"emial"|])] public required string Mail { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A contact.")]
        public sealed partial record Contact
        {
            [Field("Where mail goes."), Format("email")] public required string Mail { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Contact { [Format("ipv6")] public required string Host { get; init; } [EmailAddress] public required string Mail { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task A_name_like_no_other_gets_no_fix() => OffersNothingAsync(
        "[ElixirMl.Schema] public sealed partial record Contact { [ElixirMl.Format([|\"telephone number\"|])] public required string Phone { get; init; } }");
}
