using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML0003JsonNameIsTakenTests : RuleTests<EML0003JsonNameIsTaken>
{
    protected override string Mistake => """
        [Schema("A person.")]
        public sealed partial record Person
        {
            [Field("Given name.", Name = "name")] public required string First { get; init; }
            [Field("Family name.", Name = "name")] public required string [|Last|] { get; init; }
        }
        """;

    [Theory]
    [InlineData("""
        [Schema] public sealed partial record Person { [Field(Aliases = ["nom", "name"])] public required string Name { get; init; } public required string Names { get; init; } }
        """)]
    [InlineData("""
        public abstract record Base { public abstract string Name { get; init; } } [Schema] public sealed partial record Person : Base { public override required string Name { get; init; } }
        """)]
    [InlineData("""
        [Signature] public sealed partial record Ask { [Input] public required string Q { get; init; } [Output] public required string A { get; init; } [JsonPropertyName("q")] public string? Other { get; init; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task An_alias_may_not_be_the_name_of_another_field() =>
        FindsAsync("[Schema] public sealed partial record Person { [Field(Aliases = [\"last\"])] public required string First { get; init; } public required string [|Last|] { get; init; } }");

    [Fact]
    public Task Camel_case_may_make_names_equal() =>
        FindsAsync("[Signature] public sealed partial record Ask { [Input] public required string URL { get; init; } [Output(Name = \"url\")] public required string [|Link|] { get; init; } }");
}
