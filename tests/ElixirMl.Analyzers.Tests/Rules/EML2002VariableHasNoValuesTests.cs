using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2002VariableHasNoValuesTests : RuleTests<EML2002VariableHasNoValues>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [[|Variable|]] public partial int Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public enum Cut { Words, Lines } public sealed partial class A { [Variable] public partial Cut Cut { get; } [Variable] public partial bool Stem { get; } [Variable("a", "b")] public partial string Name { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [[|Variable(1, 5)|]] public partial string Size { get; }
        """)]
    [InlineData("""
        [[|Variable|]] public partial DateTime Size { get; }
        """)]
    [InlineData("""
        [[|Variable|]] public partial IDisposable Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
