using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2019ConditionNeverHoldsTests : FixableRuleTests<EML2019ConditionNeverHolds, UseNearestName>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable("words", "sentences")] public partial string Cut { get; }
            [Variable(1, 9), When(nameof(Cut), [|"sentence"|])] public partial int? Sentences { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable("words", "sentences")] public partial string Cut { get; }
            [Variable(1, 9), When(nameof(Cut), "sentences")] public partial int? Sentences { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable("a", "b", AllowsCustomValues = true)] public partial string Name { get; } [Variable(1, 5), When(nameof(Name), "c")] public partial int? Size { get; } [Variable(1, 5), When(nameof(Size), 3)] public partial int? Other { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable] public partial bool A { get; } [Variable(1, 5), When(nameof(A), [|"yes"|])] public partial int? B { get; }
        """)]
    [InlineData("""
        [Variable(1, 5)] public partial int A { get; } [Variable(1, 5), When(nameof(A), [|7|])] public partial int? B { get; }
        """)]
    [InlineData("""
        [Variable] public partial Inner In { get; } [Variable(1, 5), When([|nameof(In)|], true)] public partial int? Size { get; } public sealed partial class Inner { [Variable] public partial bool Split { get; } }
        """)]
    [InlineData("""
        [Variable] public partial Inner In { get; } [Variable(1, 5), When("In.Cut", [|"word"|])] public partial int? Size { get; } public sealed partial class Inner { [Variable("words", "lines")] public partial string Cut { get; } }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
