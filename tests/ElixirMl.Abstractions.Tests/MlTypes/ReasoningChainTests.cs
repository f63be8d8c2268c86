using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class ReasoningChainTests
{
    [Fact]
    public void Steps_are_read_in_order()
    {
        ReasoningChain chain = Reading.Good<ReasoningChain>("""
            [{"title":"Read","reasoning":"It says twice.","evidence":"line 1","confidence":0.9},{"title":"Decide","reasoning":"Billing mends that.","evidence":null,"confidence":null}]
            """);

        Assert.Equal("Read → Decide", chain.ToString());
        Assert.Equal("line 1", chain.Steps[0].Evidence);
        Assert.Equal(new ConfidenceScore(0.9), chain.Steps[0].Confidence);
        Assert.Equal(new ReasoningStep("Decide", "Billing mends that."), chain.Steps[1]);
    }

    [Theory]
    [InlineData("[{\"title\":\"a\"}]", "[0]: reasoning is missing or blank: every step says why")]
    [InlineData("[{\"title\":\"a\",\"reasoning\":\" \"}]", "[0]: reasoning is missing or blank: every step says why")]
    [InlineData("[{\"reasoning\":\"a\"}]", "[0]: title is missing or blank: say in a few words what the step does")]
    [InlineData("[{\"title\":\"a\",\"reasoning\":\"b\"},{\"title\":\"a\",\"reasoning\":null}]", "[1].reasoning: expected a string, found null")]
    [InlineData("[{\"title\":\"a\",\"reasoning\":\"b\",\"confidence\":-1}]", "[0].confidence: -1 is not a confidence: it is a finite number of at least 0")]
    [InlineData("[{\"title\":\"a\",\"reasoning\":\"b\",\"evidence\":[[]]}]", "[0].evidence: expected a string, found an array")]
    [InlineData("[\"because\"]", "[0]: expected an object with title and reasoning, found the string \"because\"")]
    [InlineData("{}", "expected an array of steps, found an object")]
    public void A_wrong_step_is_refused_with_its_place(string json, string error) => Assert.Equal(error, Reading.ErrorOf<ReasoningChain>(json));

    [Fact]
    public void An_empty_chain_is_fine_unless_steps_are_required()
    {
        ReasoningChain chain = Reading.Good<ReasoningChain>("[]");

        Assert.Equal(ReasoningChain.Empty, chain);
        Assert.False(chain.Satisfies(new ReasoningChainRules { Required = true }, out string? error));
        Assert.Equal("the chain is empty; at least one step of reasoning is required", error);
        Assert.Equal(error, ReadUnder(new ReasoningChainRules { Required = true }, "[]"));
    }

    [Fact]
    public void The_number_of_steps_is_limited()
    {
        const string Two = """[{"title":"a","reasoning":"b"},{"title":"c","reasoning":"d"}]""";

        Assert.Null(ReadUnder(new ReasoningChainRules { MaxElements = 2 }, Two));
        Assert.Equal("there are more than 1 elements; raise MaxElements of the rules to allow that", ReadUnder(new ReasoningChainRules { MaxElements = 1 }, Two));
    }

    private static string? ReadUnder(ReasoningChainRules rules, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        ReasoningChain.TryRead(ref reader, rules, out _, out string? error);

        Assert.False(reader.Read());
        return error;
    }
}
