using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3019ToolIsNotDescribedTests : RuleTests<EML3019ToolIsNotDescribed>
{
    protected override string Mistake => """
        public sealed partial class Desk
        {
            [Tool]
            public int [|Add|](int left, int right) => left + right;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Desk
        {
            [Tool("Adds.")] public int Add(int left, int right) => left + right;
        }
        """)]
    [InlineData("""
        public sealed partial class Desk
        {
            [Tool, Description("Adds.")] public int Add(int left, int right) => left + right;
        }
        """)]
    [InlineData("""
        public sealed partial class Desk
        {
            /// <summary>Adds.</summary>
            [Tool] public int Add(int left, int right) => left + right;
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);
}
