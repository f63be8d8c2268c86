using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2009DistributionDoesNotFitTests : RuleTests<EML2009DistributionDoesNotFit>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(-3.0, 3.0, Mean = [|0.5|])] public partial double Noise { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(-3.0, 3.0, Default = 0, Mean = 0.5, Deviation = 0.8)] public partial double Noise { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(1.0, 5.0, Deviation = [|1|])] public partial double Size { get; }
        """)]
    [InlineData("""
        [Variable(1.0, 5.0, Mean = 2, Deviation = [|0|])] public partial double Size { get; }
        """)]
    [InlineData("""
        [Variable(1, 5, Mean = [|2|], Deviation = 1)] public partial int Size { get; }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
