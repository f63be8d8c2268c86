using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2012ChoiceHasWrongTypeTests : RuleTests<EML2012ChoiceHasWrongType>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable("small", [|2|])] public partial string Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1, 2, 3)] public partial double Factor { get; } [Variable(DayOfWeek.Monday, DayOfWeek.Friday)] public partial DayOfWeek Day { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(DayOfWeek.Monday, [|1|])] public partial DayOfWeek Day { get; }
        """)]
    [InlineData("""
        [Variable(0.5, 1.0, [|"2"|])] public partial double Size { get; }
        """)]
    [InlineData("""
        [Variable(1, 2, [|3.5|])] public partial int Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
