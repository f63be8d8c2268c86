using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2004LimitIsUnusableTests : RuleTests<EML2004LimitIsUnusable>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [[|Variable(0.0, double.PositiveInfinity)|]] public partial double Weight { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1.0, 5.0)] public partial int Size { get; } [Variable(double.MinValue / 4, double.MaxValue / 4)] public partial double Wide { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [[|Variable(0.5, 5)|]] public partial int Size { get; }
        """)]
    [InlineData("""
        [[|Variable(double.NaN, 5)|]] public partial double Size { get; }
        """)]
    [InlineData("""
        [Variable] public partial bool Wide { get; } [Variable(0.0, 1.0), [|Case(nameof(Wide), true)|]] public partial double Share { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
