using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2028ComputedHasConditionTests : FixableRuleTests<EML2028ComputedHasCondition, RemoveAttribute>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Variable(Compute = nameof(Double)), [|When(nameof(Size), 3)|]] public partial int Twice { get; }
            private static int Double(int size) => 2 * size;
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Variable(Compute = nameof(Double))] public partial int Twice { get; }
            private static int Double(int size) => 2 * size;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1, 5)] public partial int Size { get; } [Variable(1, 5), When(nameof(Size), 3)] public partial int Twice { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
