using ElixirMl.Analyzers.Rules;
using ElixirMl.CodeFixes.Fixes;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML2005DefaultIsOutsideTests : FixableRuleTests<EML2005DefaultIsOutside, UseNearestName>
{
    protected override string Mistake => """
        public sealed partial class Chunker
        {
            [Variable(100, 2000, Default = [|50|])] public partial int Size { get; }
        }
        """;

    protected override string Cure => """
        public sealed partial class Chunker
        {
            [Variable(100, 2000, Default = 100)] public partial int Size { get; }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class A { [Variable(1, 5, Default = 5)] public partial int Size { get; } [Variable("a", "b", Default = "c", AllowsCustomValues = true)] public partial string Name { get; } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData(
        """
        [Variable(4, 9, PowerOfTwo = true, Default = [|6|])] public partial int Size { get; }
        """,
        """
        [Variable(4, 9, PowerOfTwo = true, Default = 4)] public partial int Size { get; }
        """)]
    [InlineData(
        """
        [Variable("small", "large", Default = [|"larg"|])] public partial string Size { get; }
        """,
        """
        [Variable("small", "large", Default = "large")] public partial string Size { get; }
        """)]
    [InlineData(
        """
        [Variable(DayOfWeek.Monday, DayOfWeek.Friday, Default = [|DayOfWeek.Sunday|])] public partial DayOfWeek Day { get; }
        """,
        """
        [Variable(DayOfWeek.Monday, DayOfWeek.Friday, Default = DayOfWeek.Monday)] public partial DayOfWeek Day { get; }
        """)]
    [InlineData(
        """
        [Variable(1.0, 5.0, Default = [|7|])] public partial double Size { get; }
        """,
        """
        [Variable(1.0, 5.0, Default = 5)] public partial double Size { get; }
        """)]
    public Task Other_forms_are_cured_too(string members, string cure) => TurnsAsync($"public sealed partial class Thing {{ {members} }}", $"public sealed partial class Thing {{ {cure} }}");
}
