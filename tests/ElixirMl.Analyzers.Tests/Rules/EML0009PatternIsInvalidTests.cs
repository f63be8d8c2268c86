using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0009PatternIsInvalidTests : RuleTests<EML0009PatternIsInvalid>
{
    protected override string Mistake => """
        [Schema("A parcel.")]
        public sealed partial record Parcel
        {
            [Field("Number of the parcel."), [|RegularExpression("[A-Z")|]] public required string Number { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Parcel { [RegularExpression(@"\p{L}+(?<n>\d)\k<n>")] public required string Number { get; init; } }
        """)]
    [InlineData("""
        public sealed record Plain { [RegularExpression("(")] public string Name { get; init; } = ""; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
