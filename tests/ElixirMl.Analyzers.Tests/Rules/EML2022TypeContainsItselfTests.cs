using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2022TypeContainsItselfTests : RuleTests<EML2022TypeContainsItself>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [[|Variable|]] public partial Chunker Inner { get; }
            [Variable(1, 5)] public partial int Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class B { [Variable(1, 5)] public partial int Size { get; } } public sealed partial class A { [Variable] public partial B One { get; } [Variable] public partial B Other { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
