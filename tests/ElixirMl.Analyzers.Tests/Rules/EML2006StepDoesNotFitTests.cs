using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2006StepDoesNotFitTests : FixableRuleTests<EML2006StepDoesNotFit, UseNearestName>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1.0, 5.0, Step = 0.5, Default = [|1.7|])] public partial double Factor { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(1.0, 5.0, Step = 0.5, Default = 1.5)] public partial double Factor { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(0.1, 1.0, Default = 0.9, Step = 0.05)] public partial double TopP { get; } [Variable(100, 1000, Step = 50)] public partial int Window { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1.0, 5.0, Step = [|9|])] public partial double Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");

    [Theory]
    [InlineData(
        """
        [Variable(1, 5, Step = [|-2|])] public partial int Size { get; }
        """,
        """
        [Variable(1, 5, Step = 2)] public partial int Size { get; }
        """)]
    [InlineData(
        """
        [Variable(0, 8, Step = [|2.2|])] public partial int Size { get; }
        """,
        """
        [Variable(0, 8, Step = 2)] public partial int Size { get; }
        """)]
    public Task Other_forms_are_cured_too(string members, string cure) => TurnsAsync($"public sealed partial class Thing {{ {members} }}", $"public sealed partial class Thing {{ {cure} }}");
}
