using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0020NestedNamesClashTests : RuleTests<EML0020NestedNamesClash>
{
    protected override string Mistake => """
        namespace One
        {
            [Schema("Where somebody lives.")] public sealed partial record Address { [Field("Street.")] public required string Street { get; init; } }
        }

        namespace Two
        {
            [Schema("Where somebody works.")] public sealed partial record Address { [Field("Floor.")] public required int Floor { get; init; } }
        }

        [Schema("A person.")]
        public sealed partial record [|Person|]
        {
            [Field("Where the person lives.")] public required One.Address Home { get; init; }
            [Field("Where the person works.")] public required Two.Address Work { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        namespace One { [Schema] public sealed partial record Address { public required string Street { get; init; } } } [Schema] public sealed partial record Person { public required One.Address Home { get; init; } public required List<One.Address> Others { get; init; } public Person? Friend { get; init; } }
        """)]
    [InlineData("""
        public static partial class Old { [Schema] public sealed partial record Address { public required string Street { get; init; } } } [Schema] public sealed partial record Address { public required string Town { get; init; } } [Schema] public sealed partial record Person { public required Address New { get; init; } public required Old.Address Former { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
