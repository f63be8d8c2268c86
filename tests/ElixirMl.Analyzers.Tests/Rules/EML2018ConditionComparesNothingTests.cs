using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2018ConditionComparesNothingTests : RuleTests<EML2018ConditionComparesNothing>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(0, 16)] public partial int Demos { get; }
            [Variable("random", "nearest"), [|When(nameof(Demos))|]] public partial string? Selector { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(0, 16)] public partial int Demos { get; } [Variable("a", "b"), When(nameof(Demos), Maximum = 4)] public partial string? Selector { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable] public partial bool Wide { get; } [Variable(1, 5), [|Case(nameof(Wide), Minimum = 1, Maximum = 2)|]] public partial int Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
