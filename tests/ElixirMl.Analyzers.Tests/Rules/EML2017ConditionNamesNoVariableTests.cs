using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2017ConditionNamesNoVariableTests : FixableRuleTests<EML2017ConditionNamesNoVariable, UseNearestName>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable] public partial bool Split { get; }
            [Variable(100, 2000), When([|"Splitt"|], true)] public partial int Size { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable] public partial bool Split { get; }
            [Variable(100, 2000), When(nameof(Split), true)] public partial int Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Inner { [Variable] public partial bool Split { get; } } public sealed partial class A { [Variable] public partial Inner Inner { get; } [Variable(1, 5), When("Inner.Split", true)] public partial int Size { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        public int Plain => 1; [Variable(1, 5), When([|nameof(Plain)|], 1)] public partial int Size { get; }
        """)]
    [InlineData("""
        [Variable(1, 5), Case([|"Other"|], true, Minimum = 1, Maximum = 2)] public partial int Size { get; }
        """)]
    [InlineData("""
        [Variable] public partial Inner In { get; } [Variable(1, 5), When([|"In.Nothing"|], true)] public partial int Size { get; } public sealed partial class Inner { [Variable] public partial bool Split { get; } }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");

    [Theory]
    [InlineData(
        """
        [Variable] public partial bool Split { get; } [Variable(1, 5, DependsOn = [[|"Splitt"|]])] public partial int Size { get; }
        """,
        """
        [Variable] public partial bool Split { get; } [Variable(1, 5, DependsOn = [nameof(Split)])] public partial int Size { get; }
        """)]
    public Task Other_forms_are_cured_too(string members, string cure) => TurnsAsync($"public sealed partial class Thing {{ {members} }}", $"public sealed partial class Thing {{ {cure} }}");
}
