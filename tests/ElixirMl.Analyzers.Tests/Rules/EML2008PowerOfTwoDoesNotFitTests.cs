using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2008PowerOfTwoDoesNotFitTests : FixableRuleTests<EML2008PowerOfTwoDoesNotFit, RemoveArgument>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(5, 7, PowerOfTwo = [|true|])] public partial int Batch { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(5, 7)] public partial int Batch { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(3, 700, Default = 32, PowerOfTwo = true)] public partial int Batch { get; } [Variable(5, 7, PowerOfTwo = false)] public partial int Other { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1.0, 8.0, PowerOfTwo = [|true|])] public partial double Size { get; }
        """)]
    [InlineData("""
        [Variable(1, 8, Step = 1, PowerOfTwo = [|true|])] public partial int Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
