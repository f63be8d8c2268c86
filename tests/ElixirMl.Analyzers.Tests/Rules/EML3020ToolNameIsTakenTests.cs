using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3020ToolNameIsTakenTests : RuleTests<EML3020ToolNameIsTaken>
{
    protected override string Mistake => """
        public sealed partial class Desk
        {
            [Tool("Finds a customer.")] public string Find(string name) => name;
            [Tool("Finds an order.")] public string [|Find|](int number) => $"{number}";
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Desk
        {
            [Tool("Finds a customer.")] public string Find(string name) => name;
            public string Find(int number) => $"{number}";
        }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("[Tool(\"A.\")] public int Find() => 1; [Tool(\"B.\", Name = \"find\")] public int [|Other|]() => 1;", "Tool 'Other' has the name 'find' that 'Find' has already, so a model cannot choose between them: rename one")]
    [InlineData("[Tool(\"A.\")] public int Find() => 1; [Tool(\"B.\")] public Task [|FindAsync|]() => Task.CompletedTask;", "Tool 'FindAsync' has the name 'find' that 'Find' has already, so a model cannot choose between them: rename one")]
    [InlineData("[Tool(\"A.\")] public int Find() => 1; [Tool(\"B.\")] public int [|FIND|]() => 1;", "Tool 'FIND' has the name that 'Find' has already, so both would be the property 'FINDTool': rename one")]
    public async Task Names_for_models_count_too(string members, string message) =>
        Assert.Equal(message, Message(Assert.Single(await FindsAsync($"public sealed partial class Desk {{ {members} }}"))));
}
