using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0013RecursionNeverEndsTests : FixableRuleTests<EML0013RecursionNeverEnds, MakeOptional>
{
    protected override string Mistake => """
        [Schema("A person.")]
        public sealed partial record Person
        {
            [Field("Name.")] public required string Name { get; init; }
            [Field("Who leads the person.")] public required Person [|Manager|] { get; init; }
        }
        """;

    protected override string Cure => """
        [Schema("A person.")]
        public sealed partial record Person
        {
            [Field("Name.")] public required string Name { get; init; }
            [Field("Who leads the person.")] public required Person? Manager { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Person { public Person? Manager { get; init; } public required List<Person> Reports { get; init; } public required Dictionary<string, Person> Friends { get; init; } }
        """)]
    [InlineData("""
        [Schema] public sealed partial record House { public required Address Address { get; init; } } [Schema] public sealed partial record Address { public required string Street { get; init; } public House? House { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task A_circle_of_two_is_found_at_both() => FindsAsync(
        "[Schema] public sealed partial record Egg { public required Hen [|From|] { get; init; } } [Schema] public sealed partial record Hen { public required Egg [|From|] { get; init; } }");
}
