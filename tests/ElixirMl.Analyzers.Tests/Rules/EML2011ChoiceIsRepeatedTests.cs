using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2011ChoiceIsRepeatedTests : FixableRuleTests<EML2011ChoiceIsRepeated, RemoveArgument>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable("small", "large", [|"small"|])] public partial string Size { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable("small", "large")] public partial string Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable("small", "Small")] public partial string Size { get; } [Variable(1, 2, 4)] public partial int Power { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1, 2, [|2|], Weights = [1, 2, 3])] public partial int Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");

    [Theory]
    [InlineData(
        """
        [Variable, Option("a", 1, 5), Option("b"), [|Option("a")|]] public partial ElixirMl.Variables.HybridValue<string> Cut { get; }
        """,
        """
        [Variable, Option("a", 1, 5), Option("b")] public partial ElixirMl.Variables.HybridValue<string> Cut { get; }
        """)]
    [InlineData(
        """
        [Variable] public partial bool Wide { get; } [Variable("a", "b"), Case(nameof(Wide), true, Choices = ["c", "d", [|"c"|]])] public partial string Size { get; }
        """,
        """
        [Variable] public partial bool Wide { get; } [Variable("a", "b"), Case(nameof(Wide), true, Choices = ["c", "d"])] public partial string Size { get; }
        """)]
    public Task Other_forms_are_cured_too(string members, string cure) => TurnsAsync($"public sealed partial class Thing {{ {members} }}", $"public sealed partial class Thing {{ {cure} }}");
}
