using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public sealed class ToolCallsTests
{
    [Theory]
    [InlineData("""[{"name":"search","arguments":{"query":"cats"}}]""")]
    [InlineData("""{"name":"search","arguments":{"query":"cats"}}""")]
    [InlineData("""{"tool_calls":[{"name":"search","args":{"query":"cats"}}]}""")]
    [InlineData("""[{"type":"function","function":{"name":"search","arguments":"{\"query\":\"cats\",}"}}]""")]
    [InlineData("""search(query="cats")""")]
    [InlineData("""[search(query='cats')]""")]
    public void Calls_are_read_in_every_shape(string text)
    {
        Assert.True(ToolCalls.TryParseText(text, out var calls, out var error), error);

        Assert.Equal([ToolCall.Create("search", JsonElement.Parse("""{"query":"cats"}"""))], calls.Calls);
    }

    [Fact]
    public void Several_calls_and_all_literals_of_functions_are_read()
    {
        Assert.True(ToolCalls.TryParseText("a(x=True, y=[1, 2], z=\"p, q)\")\nb()", out var calls, out var error), error);

        Assert.Equal("""a({"x":true,"y":[1,2],"z":"p, q)"}), b({})""", calls.ToString());
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search(cats)")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("""[{"name":"search","arguments":[1]}]""")]
    public void What_is_no_call_is_refused(string text) => Assert.False(ToolCalls.TryParseText(text, out _, out _));

    [Fact]
    public void Ids_are_kept_and_not_shown()
    {
        Assert.Equal("call_1", Reading.Good<ToolCalls>("""[{"id":"call_1","name":"a"}]""").Calls[0].Id);
        Assert.DoesNotContain("\"id\"", System.Text.Encoding.UTF8.GetString(ToolCalls.JsonSchema), StringComparison.Ordinal);
    }
}
