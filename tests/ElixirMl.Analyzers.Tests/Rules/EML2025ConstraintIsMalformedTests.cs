using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2025ConstraintIsMalformedTests : FixableRuleTests<EML2025ConstraintIsMalformed, MakeStatic>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int Size { get; }
            [Constraint("too large")] private bool [|Small|](int size) => size < 4;
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
        public sealed partial class A { [Variable(1, 5)] public partial int Size { get; } [Constraint] private static string? Small(int size) => size < 4 ? null : "too large"; private bool Other(int size) => true; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1, 5)] public partial int Size { get; } [Constraint] static int [|Check|](int size) => 1;
        """)]
    [InlineData("""
        [Variable(1, 5)] public partial int Size { get; } [Constraint] static bool [|Check|]() => true;
        """)]
    [InlineData("""
        [Variable(1, 5)] public partial int Size { get; } [Constraint] static bool [|Check|]<T>(T size) => true;
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
