using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2031VariableIsNeverReadTests : FixableRuleTests<EML2031VariableIsNeverRead, RemoveVariable>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(100, 2000)] internal partial int [|Size|] { get; }
            [Variable(0.0, 0.5)] internal partial double Overlap { get; }
            public double Twice => 2 * Overlap;
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(0.0, 0.5)] internal partial double Overlap { get; }
            public double Twice => 2 * Overlap;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1, 5)] public partial int Size { get; } [Variable] private partial bool Split { get; } [Variable(1, 5), When(nameof(Split), true)] public partial int Other { get; } [Variable(1, 5)] private partial int Least { get; } [Constraint] private static bool Small(int least) => least < 4; }
        """)]
    [InlineData("""
        [Signature("Answer in a {Tone} tone.")] internal sealed partial record Answer { [Input] public required string Question { get; init; } [Output] public required string Reply { get; init; } [Variable("a", "b")] public partial string Tone { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
