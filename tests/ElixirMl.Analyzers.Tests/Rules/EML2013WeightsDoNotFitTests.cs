using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2013WeightsDoNotFitTests : FixableRuleTests<EML2013WeightsDoNotFit, RemoveArgument>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable("small", "large", Weights = [|[1, 2, 1]|])] public partial string Size { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable("small", "large")] public partial string Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable("a", "b", Weights = [0, 1])] public partial string Size { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable("a", "b", Weights = [|[1, -1]|])] public partial string Size { get; }
        """)]
    [InlineData("""
        [Variable("a", "b", Weights = [|[0, 0]|])] public partial string Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
