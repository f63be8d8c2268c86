using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2032AttributeNeedsVariableTests : FixableRuleTests<EML2032AttributeNeedsVariable, RemoveAttribute>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable] public partial bool Split { get; }
            [[|When(nameof(Split), true)|]] public int Size => Split ? 1 : 2;
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable] public partial bool Split { get; }
            public int Size => Split ? 1 : 2;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable] public partial bool Split { get; } [Variable(1, 5), When(nameof(Split), true)] public partial int Size { get; } [Constraint] private static bool Small(int size) => size < 4; [Metadata("x", 1)] public int Plain => 1; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
