using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3015ProgramIsStaticTests : FixableRuleTests<EML3015ProgramIsStatic, RemoveStatic>
{
    protected override string Mistake => """
        [Program]
        public static partial class [|Desk|]
        {
            public static int Size => 3;
        }
        """;

    protected override string Cure => """
        [Program]
        public partial class Desk
        {
            public static int Size => 3;
        }
        """;

    [Theory]
    [InlineData("""
        [Program] public abstract partial class Desk { public static int Size => 3; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
