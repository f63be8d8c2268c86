using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0029UnionCaseIsNoSchemaTests : RuleTests<EML0029UnionCaseIsNoSchema>
{
    protected override string Mistake => """
        [JsonPolymorphic]
        [JsonDerivedType(typeof(Card), "card")]
        [[|JsonDerivedType(typeof(Cash), "cash")|]]
        public abstract record Payment;

        [Schema("By card.")] public sealed partial record Card : Payment { [Field("Its number.")] public required string Number { get; init; } }

        public sealed record Cash : Payment;
        """;

    [Theory]
    [InlineData("""
        [JsonDerivedType(typeof(Circle), "circle")] public abstract record Shape; public sealed record Circle(int Radius) : Shape;
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
