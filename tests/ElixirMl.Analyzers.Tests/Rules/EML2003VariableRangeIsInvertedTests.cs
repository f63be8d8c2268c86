using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2003VariableRangeIsInvertedTests : FixableRuleTests<EML2003VariableRangeIsInverted, SwapLimits>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [[|Variable(2000, 100)|]] public partial int Size { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(100, 2000)] public partial int Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(-5.0, -1.0)] public partial double Size { get; } [Variable(2, 1, 3)] public partial int Choice { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData(
        """
        [[|Variable(2.0, 0.5)|]] public partial double Size { get; }
        """,
        """
        [Variable(0.5, 2.0)] public partial double Size { get; }
        """)]
    [InlineData(
        """
        [Variable, [|Option("words", 500, 10)|], Option("all")] public partial ElixirMl.Variables.HybridValue<string> Cut { get; }
        """,
        """
        [Variable, Option("words", 10, 500), Option("all")] public partial ElixirMl.Variables.HybridValue<string> Cut { get; }
        """)]
    [InlineData(
        """
        [Variable] public partial bool Wide { get; } [Variable(0.0, 1.0), [|Case(nameof(Wide), true, Minimum = 3, Maximum = 2)|]] public partial double Share { get; }
        """,
        """
        [Variable] public partial bool Wide { get; } [Variable(0.0, 1.0), Case(nameof(Wide), true, Minimum = 2, Maximum = 3)] public partial double Share { get; }
        """)]
    public Task Other_forms_are_cured_too(string members, string cure) => TurnsAsync($"public sealed partial class Thing {{ {members} }}", $"public sealed partial class Thing {{ {cure} }}");
}
