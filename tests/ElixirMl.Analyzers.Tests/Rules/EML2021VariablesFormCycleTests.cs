using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2021VariablesFormCycleTests : RuleTests<EML2021VariablesFormCycle>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1, 3), When(nameof(Overlap), 1)] public partial int [|Size|] { get; }
            [Variable(1, 5), When(nameof(Size), 1)] public partial int Overlap { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable] public partial bool Top { get; } [Variable(1, 5), When(nameof(Top), true)] public partial int Left { get; } [Variable(1, 5), When(nameof(Top), true)] public partial int Right { get; } [Variable(1, 5), When(nameof(Left), 1), When(nameof(Right), 1)] public partial int Bottom { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(Compute = nameof(Add))] public partial int [|A|] { get; } [Variable(Compute = nameof(Sub))] public partial int B { get; } static int Add(int b) => b; static int Sub(int a) => a;
        """)]
    [InlineData("""
        [Variable(1, 5, DependsOn = [nameof(B)])] public partial int [|A|] { get; } [Variable(1, 5, DependsOn = [nameof(A)])] public partial int B { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
