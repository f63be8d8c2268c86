using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2001VariableIsNotPartialTests : FixableRuleTests<EML2001VariableIsNotPartial, MakePartialProperty>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(100, 2000)] public int [|Size|] { get; set; }
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
        public sealed partial class A { [Variable(1, 5)] internal partial int Size { get; } public int Other { get; set; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1, 5)] public int [|Size|] => 3;
        """)]
    [InlineData("""
        [Variable(1, 5)] public static int [|Size|] { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
