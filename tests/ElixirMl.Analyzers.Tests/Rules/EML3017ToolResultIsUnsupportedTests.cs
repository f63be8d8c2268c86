using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3017ToolResultIsUnsupportedTests : RuleTests<EML3017ToolResultIsUnsupported>
{
    protected override string Mistake => """
        public sealed partial class Desk
        {
            [Tool("Opens a note.")]
            public System.IO.Stream [|Open|](string name) => System.IO.Stream.Null;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Desk
        {
            [Tool("A.")] public void One() { }
            [Tool("B.")] public Task TwoAsync() => Task.CompletedTask;
            [Tool("C.")] public ValueTask<IReadOnlyList<string>> ThreeAsync() => default;
            [Tool("D.")] public int? Four() => 4;
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public Task What_a_task_gives_counts() =>
        FindsAsync("public sealed partial class Desk { [Tool(\"Opens.\")] public Task<object> [|OpenAsync|]() => Task.FromResult(new object()); }");
}
