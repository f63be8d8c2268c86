using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0017ArgumentIsUnknownTests : FixableRuleTests<EML0017ArgumentIsUnknown, UseNearestName>
{
    protected override string Mistake => """
        [Schema("A contact.")]
        public sealed partial record Contact
        {
            [Field("Where mail goes.", {|CS0246:[|Aliasses|]|} = ["e-mail"])] public required string Mail { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A contact.")]
        public sealed partial record Contact
        {
            [Field("Where mail goes.", Aliases = ["e-mail"])] public required string Mail { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Contact { [Field(Name = "mail", Variable = false)] public required string Mail { get; init; } }
        """)]
    [InlineData("""
        [Obsolete("Old.", DiagnosticId = "X")] public sealed class Plain;
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
