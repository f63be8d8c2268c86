using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2030TypeCannotHaveVariablesTests : RuleTests<EML2030TypeCannotHaveVariables>
{
    protected override string Mistake => """
        public partial struct [|Chunker|]
        {
            [Variable(100, 2000)] public partial int {|CS9248:Size|} { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public partial record A { [Variable(1, 5)] public partial int Size { get; } } public abstract partial class B { [Variable(1, 5)] public partial int Size { get; } } public struct C { public int Size; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
