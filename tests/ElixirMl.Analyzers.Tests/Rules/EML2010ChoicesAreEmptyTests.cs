using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2010ChoicesAreEmptyTests : RuleTests<EML2010ChoicesAreEmpty>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [[|Variable|]] public partial ElixirMl.Variables.HybridValue<string> Cut { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public enum Cut { Words } public sealed partial class A { [Variable] public partial Cut Cut { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [[|Variable|]] public partial Nothing Cut { get; } public enum Nothing { }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
