using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0032ValidationIsNotReadTests : FixableRuleTests<EML0032ValidationIsNotRead, RemoveAttribute>
{
    protected override string Mistake => """
        [Schema("A contact.")]
        public sealed partial record Contact
        {
            [Field("How to call.")]
            [[|Phone|]]
            public required string Number { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A contact.")]
        public sealed partial record Contact
        {
            [Field("How to call.")]
            public required string Number { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Contact { [Required, StringLength(9), RegularExpression("[0-9]+"), Display(Name = "x")] public required string Number { get; init; } }
        """)]
    [InlineData("""
        public sealed record Plain { [Phone] public string Number { get; init; } = ""; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
