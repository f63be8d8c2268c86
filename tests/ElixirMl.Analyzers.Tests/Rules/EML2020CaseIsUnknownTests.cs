using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2020CaseIsUnknownTests : FixableRuleTests<EML2020CaseIsUnknown, UseNearestName>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable] public partial bool Wide { get; }
            [Variable] public partial bool Warm { get; }
            [Variable(0.5, 0.8), Case(nameof(Wide), true, Name = "both", Minimum = 0, Maximum = 2), When(nameof(Warm), true, Case = [|"bth"|])]
            public partial double Temperature { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable] public partial bool Wide { get; }
            [Variable] public partial bool Warm { get; }
            [Variable(0.5, 0.8), Case(nameof(Wide), true, Name = "both", Minimum = 0, Maximum = 2), When(nameof(Warm), true, Case = "both")]
            public partial double Temperature { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable] public partial bool Wide { get; } [Variable(0.5, 0.8), When(nameof(Wide), true)] public partial double? Size { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
