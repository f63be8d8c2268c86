using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0026ParameterIsNoFieldTests : FixableRuleTests<EML0026ParameterIsNoField, RenameParameter>
{
    protected override string Mistake => """
        [Schema("A stay.")]
        public sealed partial record Stay
        {
            [Field("First night.")] public required DateOnly Arrival { get; init; }
            [Field("Last night.")] public required DateOnly Departure { get; init; }

            [Rule("A stay ends after it starts.")] private static bool EndsAfterStart(DateOnly [|arival|], DateOnly departure) => departure > arival;
        }
        """;

    protected override string Cure => """
        [Schema("A stay.")]
        public sealed partial record Stay
        {
            [Field("First night.")] public required DateOnly Arrival { get; init; }
            [Field("Last night.")] public required DateOnly Departure { get; init; }

            [Rule("A stay ends after it starts.")] private static bool EndsAfterStart(DateOnly arrival, DateOnly departure) => departure > arrival;
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Stay { public string? Guest { get; init; } public required int Nights { get; init; } [Rule] static bool Check(string guest, int nights) => true; [Transform] static int Round(int nights) => nights; [Rule] static bool Whole(Stay anyName) => true; static bool Other(int unknown) => true; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public async Task A_wrong_type_is_told() => Assert.Contains("give it the type 'int?'", Message(Assert.Single(await FindsAsync(
        "[Schema] public sealed partial record Stay { public int? Nights { get; init; } [Rule] static bool Check(int [|nights|]) => true; }"))), StringComparison.Ordinal);

    [Fact]
    public Task A_name_like_no_field_gets_no_fix() => OffersNothingAsync(
        "[ElixirMl.Schema] public sealed partial record Stay { public required int Nights { get; init; } [ElixirMl.Rule] static bool Check(int [|somethingElse|]) => true; }");
}
