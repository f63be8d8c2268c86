using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2026ParameterIsNoVariableTests : FixableRuleTests<EML2026ParameterIsNoVariable, RenameParameter>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Constraint("too large")] private static bool Small(int [|sise|]) => sise < 4;
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Constraint("too large")] private static bool Small(int size) => size < 4;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Inner { [Variable(1, 5)] public partial int Size { get; } } public sealed partial class A { [Variable] public partial Inner Inner { get; } [Constraint] private static bool Small(int innerSize) => innerSize < 4; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1, 5)] public partial int Size { get; } [Constraint] static bool Check(double [|size|]) => true;
        """)]
    [InlineData("""
        [Variable(1, 5)] public partial int Size { get; } [Variable(Compute = nameof(Add))] public partial int Sum { get; } static int Add(int [|completely|]) => 1;
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
