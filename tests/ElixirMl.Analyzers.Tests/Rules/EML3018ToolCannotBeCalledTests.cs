using ElixirMl.Analyzers.Rules;

namespace ElixirMl.Analyzers.Tests.Rules;

public sealed class EML3018ToolCannotBeCalledTests : RuleTests<EML3018ToolCannotBeCalled>
{
    protected override string Mistake => """
        public sealed partial class Desk
        {
            [Tool("Counts.")]
            public int [|Count|]<T>(string text) => text.Length;
        }
        """;

    [Theory]
    [InlineData("""
        public sealed partial class Desk
        {
            [Tool("Counts.")] private static int Count(string text) => text.Length;
        }
        """)]
    [InlineData("""
        public static partial class Sums { [Tool("Adds.")] public static int Add(int left, int right) => left + right; }
        """)]
    [InlineData("""
        public partial struct Sums { [Tool("Adds.")] public static int Add(int left, int right) => left + right; }
        """)]
    public Task A_near_miss_is_left_alone(string source) => FindsNothingAsync(source);

    [Theory]
    [InlineData("partial struct Desk { [Tool(\"A.\")] public int [|Size|]() => 1; }", "'Size' cannot be a [Tool], because it belongs to a value of a struct, which a tool cannot hold: make it static, or the struct a class")]
    [InlineData("partial class Desk { [Tool(\"A.\")] public async void [|Size|]() => await Task.Yield(); }", "'Size' cannot be a [Tool], because it is 'async void', so nobody learns when it ends: return a Task")]
    [InlineData("partial class Desk { [Tool(\"A.\")] public void [|Size|](CancellationToken one, CancellationToken two) { } }", "'Size' cannot be a [Tool], because it takes several cancellation tokens: keep one")]
    [InlineData("partial interface IDesk { [Tool(\"A.\")] int [|Size|](); }", "'Size' cannot be a [Tool], because it does not stand in a class: move it to one")]
    public async Task The_message_says_what_keeps_it_from_being_called(string source, string message) =>
        Assert.Equal(message, Message(Assert.Single(await FindsAsync("public " + source))));
}
