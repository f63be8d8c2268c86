using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2029VariableNameIsTakenTests : RuleTests<EML2029VariableNameIsTaken>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(1, 5)] public partial int [|ToValues|] { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1, 5)] public partial int Temperature { get; } [Variable(1, 5)] public partial int Hash { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("""
        [Variable(typeof(Part), typeof(Other))] public partial object [|Way|] { get; } [Variable(1, 5)] public partial int WayPart { get; } public sealed class Other; public sealed partial class Part { [Variable(1, 5)] public partial int Size { get; } }
        """)]
    public Task Other_forms_are_found_too(string members) => FindsAsync($"public sealed partial class Thing {{ {members} }}");
}
