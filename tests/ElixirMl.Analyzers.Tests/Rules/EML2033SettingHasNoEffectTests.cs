using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2033SettingHasNoEffectTests : FixableRuleTests<EML2033SettingHasNoEffect, RemoveArgument>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable("small", "large", [|Step = 2|])] public partial string Size { get; }
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
        public sealed partial class A { [Variable(1, 5, Default = 2, Step = 1, Description = "x")] public partial int Size { get; } [Variable("a", "b", Weights = [1, 2], IsOrdered = true)] public partial string Name { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData(
        """
        [Variable(1, 5, [|Weights = [1, 2]|])] public partial int Size { get; }
        """,
        """
        [Variable(1, 5)] public partial int Size { get; }
        """)]
    [InlineData(
        """
        [Variable] public partial bool Wide { get; } [Variable(0.0, 1.0), Case(nameof(Wide), true, Minimum = 2, Maximum = 3, [|Weights = [1]|])] public partial double Share { get; }
        """,
        """
        [Variable] public partial bool Wide { get; } [Variable(0.0, 1.0), Case(nameof(Wide), true, Minimum = 2, Maximum = 3)] public partial double Share { get; }
        """)]
    public Task Other_forms_are_cured_too(string members, string cure) => TurnsAsync($"public sealed partial class Thing {{ {members} }}", $"public sealed partial class Thing {{ {cure} }}");
}
