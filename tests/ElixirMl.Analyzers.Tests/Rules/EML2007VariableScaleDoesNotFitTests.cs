using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2007VariableScaleDoesNotFitTests : FixableRuleTests<EML2007VariableScaleDoesNotFit, RemoveArgument>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(0.0, 0.1, Scale = [|ElixirMl.Variables.VariableScale.Log|])] public partial double Rate { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(0.0, 0.1)] public partial double Rate { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1e-6, 0.1, Scale = ElixirMl.Variables.VariableScale.Log)] public partial double Rate { get; } [Variable(0.01, 0.99, Scale = ElixirMl.Variables.VariableScale.Logit)] public partial double Keep { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(0.0, 0.5, Scale = [|ElixirMl.Variables.VariableScale.Logit|])] public partial double Size { get; }
        """)]
    [InlineData("""
        [Variable(1, 5, Scale = [|ElixirMl.Variables.VariableScale.Logit|])] public partial int Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
