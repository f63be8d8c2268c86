using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3016ToolParameterIsUnsupportedTests : RuleTests<EML3016ToolParameterIsUnsupported>
{
    protected override string Mistake => """
        public sealed partial class Desk
        {
            [Tool("Saves a note.")]
            public void Save(string name, System.IO.Stream [|content|]) { }
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Desk
        {
            [Tool("Saves.")] public Task SaveAsync(string name, DateOnly day, List<int> codes, Note? note = null, CancellationToken cancellationToken = default) => Task.CompletedTask;
        }
        [Schema] public sealed partial record Note { public required string Text { get; init; } }
        """)]
    [InlineData("""
        public sealed class Plain { public void Save(System.IO.Stream content) { } }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Fact]
    public async Task A_reference_is_no_value() => Assert.Equal(
        "Parameter 'name' of tool 'Save' is passed by reference, so a model cannot give it: pass a value and return what changes",
        Message(Assert.Single(await FindsAsync("public sealed partial class Desk { [Tool(\"Saves.\")] public void Save(ref string [|name|]) { } }"))));
}
