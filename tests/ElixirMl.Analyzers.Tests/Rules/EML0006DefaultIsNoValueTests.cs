using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0006DefaultIsNoValueTests : RuleTests<EML0006DefaultIsNoValue>
{
    protected override string Mistake => """
        public enum Team { Billing = 1, Technical = 2 }

        [Schema("A ticket.")]
        public sealed partial record Ticket
        {
            [Field("What is wrong.")] public required string Message { get; init; }
            [Field("Who acts.")] public Team Team { get; init; } = [|(Team)7|];
        }
        """;

    [Theory]
    [InlineData("""
        public enum Team { Billing, Technical } [Schema] public sealed partial record Ticket { public Team Team { get; init; } = (Team)1; public Team Other { get; init; } = default; public double Share { get; init; } = 0.5; }
        """)]
    [InlineData("""
        [Schema] public sealed partial record Ticket { public required double Share { get; init; } public string Text { get; init; } = default!; public double Half { get; init; } = Math.PI; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("public double X { get; init; } = [|double.NaN|];")]
    [InlineData("public float? X { get; init; } = [|float.PositiveInfinity|];")]
    [InlineData("public Level X { get; init; } = [|default|];")]
    [InlineData("public Level X { get; init; } = [|0|];")]
    public Task Values_without_JSON_are_found(string member) => FindsAsync($"public enum Level {{ Low = 1 }} [Schema] public sealed partial record Ticket {{ {member} }}");
}
