using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class ModelResponseTests
{
    private const string Full = """
        {"text":"Hello","model":"gpt-5","usage":{"inputTokens":12,"outputTokens":5},"finishReason":"tool_calls","toolCalls":[{"id":"call_1","name":"search","arguments":{"query":"cats","top":3}}]}
        """;

    [Fact]
    public void Everything_known_is_read_and_written_back()
    {
        ModelResponse response = Reading.Good<ModelResponse>(Full);

        Assert.Equal("Hello", response.Text);
        Assert.Equal("gpt-5", response.Model);
        Assert.Equal(17, response.Usage!.Value.TotalTokens.Value);
        Assert.Equal(FinishReason.ToolCalls, response.FinishReason);
        Assert.Equal("search({\"query\":\"cats\",\"top\":3})", Assert.Single(response.ToolCalls).ToString());
        Assert.Equal(Full, Reading.Write(response));
    }

    [Theory]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\"\",\"model\":null,\"usage\":null,\"finishReason\":null,\"toolCalls\":null,\"other\":[{}]}")]
    public void What_is_not_known_may_be_left_out_or_null(string json)
    {
        ModelResponse response = Reading.Good<ModelResponse>(json);

        Assert.Equal(new ModelResponse(""), response);
        Assert.Equal(FinishReason.Unknown, response.FinishReason);
        Assert.Equal("{\"text\":\"\"}", Reading.Write(response));
    }

    [Theory]
    [InlineData("{}", "text is missing: a response has a text, empty when the model only calls tools")]
    [InlineData("{\"text\":null}", ".text: expected a string, found null")]
    [InlineData("{\"text\":\"\\udc00\"}", ".text: the string is not Unicode text: it holds broken UTF-8 or half a surrogate pair")]
    [InlineData("{\"text\":\"a\",\"model\":\" \"}", ".model: the text is blank; leave it out when it is not known")]
    [InlineData("{\"text\":\"a\",\"finishReason\":1}", ".finishReason: expected a string, found 1")]
    [InlineData("{\"text\":\"a\",\"usage\":{\"inputTokens\":1.5,\"outputTokens\":1}}", ".usage.inputTokens: expected a whole number of at least 0, found 1.5")]
    [InlineData("{\"text\":\"a\",\"toolCalls\":{}}", ".toolCalls: expected an array of tool calls, found an object")]
    [InlineData("{\"text\":\"a\",\"toolCalls\":[{\"name\":\"a\"},{\"name\":\" \"}]}", ".toolCalls[1].name: the name of the tool is blank")]
    [InlineData("{\"text\":\"a\",\"toolCalls\":[{\"name\":\"a\",\"arguments\":\"{}\"}]}", ".toolCalls[0].arguments: expected an object, found the string \"{}\"")]
    [InlineData("{\"text\":\"a\",\"toolCalls\":[{}]}", ".toolCalls[0]: name is missing: name the tool to call")]
    [InlineData("\"Hello\"", "expected an object with a text, found the string \"Hello\"")]
    public void A_wrong_response_is_refused_with_the_place(string json, string error) => Assert.Equal(error, Reading.ErrorOf<ModelResponse>(json));

    [Fact]
    public void A_null_tool_call_cannot_slip_in()
    {
        Assert.Throws<ArgumentException>(() => new ModelResponse("") { ToolCalls = [null!] });
        Assert.Throws<ArgumentException>(() => new ModelResponse("") with { Model = "" });
    }

    [Theory]
    [InlineData("{\"name\":\"now\"}")]
    [InlineData("{\"name\":\"now\",\"arguments\":null,\"id\":null}")]
    [InlineData("{\"name\":\"now\",\"arguments\":{}}")]
    public void A_tool_may_take_no_arguments(string json) => Assert.Equal(ToolCall.Create("now"), Reading.Good<ToolCall>(json));

    [Fact]
    public void Arguments_compare_as_json()
    {
        ToolCall one = ToolCall.Create("f", Any.Json("""{"a":1.0,"b":[1]}"""));
        ToolCall other = ToolCall.Create("f", Any.Json("""{ "b":[1], "a":1 }"""));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, ToolCall.Create("f", Any.Json("""{"a":1,"b":[2]}""")));
        Assert.NotEqual(one, ToolCall.Create("g", one.Arguments));
        Assert.NotEqual(one, ToolCall.Create("f", one.Arguments, "id"));
    }

    [Fact]
    public void Arguments_outlive_their_document()
    {
        ToolCall call;
        using (var document = JsonDocument.Parse("""{"a":1}"""))
            call = ToolCall.Create("f", document.RootElement);

        Assert.Equal(1, call.Arguments.GetProperty("a").GetInt32());
    }

    [Fact]
    public void Arguments_nest_64_deep_and_no_deeper()
    {
        string deepest = string.Concat(Enumerable.Repeat("{\"a\":", 63)) + "{}" + new string('}', 63);
        string deeper = $"{{\"a\":{deepest}}}";

        ToolCall call = Reading.Good<ToolCall>($$"""{"name":"f","arguments":{{deepest}}}""");

        Assert.Equal(ToolCall.Create("f", Any.Json(deepest)), call);
        Assert.Equal(call, Reading.GoodText<ToolCall>(Reading.Write(call)));
        Assert.Equal(".arguments: the arguments nest deeper than 64", Reading.ErrorOf<ToolCall>($$"""{"name":"f","arguments":{{deeper}}}"""));
        Assert.False(ToolCall.TryCreate("f", Any.Json(deeper), null, out _, out string? error));
        Assert.Equal("the arguments nest deeper than 64", error);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("STOP")]
    public void Reasons_compare_without_regard_to_case(string word)
    {
        Assert.True(new FinishReason(word) == FinishReason.Stop);
        Assert.Equal(FinishReason.Stop.GetHashCode(), new FinishReason(word).GetHashCode());
    }

    [Fact]
    public void A_reason_is_a_word_and_its_default_is_unknown()
    {
        Assert.Equal(new FinishReason("unknown"), default);
        Assert.Throws<ArgumentException>(() => new FinishReason(" "));
    }
}
