using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>What users rely on when a whole reply is read, as far as no other test says it; numbers are those of the specification.</summary>
public sealed class ReplyBehaviourTests
{
    private static readonly Schema Ab = Schema.Create("Ab", Field.Text("a"), Field.List("b", new FieldType.Number(NumberKind.Int32)));

    [Theory]
    [InlineData("""{"a":"x","b":[1,2""", """{"a":"x","b":[1,2]}""")]
    [InlineData("""{"z":1} {"a":"x","b":[]}""", """{"a":"x","b":[]}""")]
    [InlineData("""{"a":"x","b":[1],"z":{"y":1}}""", """{"a":"x","b":[1]}""")]
    [InlineData("""{"a":{"title":"t"},"b":[]}""", """{"a":"{\"title\":\"t\"}","b":[]}""")]
    [InlineData("""{"a":"first","a":"last","b":[1]}""", """{"a":"last","b":[1]}""")]
    [InlineData("""{{"a":"x","b":[01, 1_000, .0]}}""", """{"a":"x","b":[1,1000,0]}""")]
    [InlineData("""{"a":"he said "hi" ok","b":[1]}""", """{"a":"he said \"hi\" ok","b":[1]}""")]
    [InlineData("{\"a\":\"one\ntwo\",\"b\":[1]}", """{"a":"one\ntwo","b":[1]}""")]
    [InlineData("""{"a":"x";"b":[1,2]}""", """{"a":"x","b":[1,2]}""")]
    public void Behaviours_56_to_58_json_is_recovered(string reply, string json)
    {
        foreach (var adapter in ReadReply.Adapters)
        {
            Assert.Equal((adapter.Name, json), (adapter.Name, ReadReply.With(adapter, Ab, reply).Json));
        }
    }

    [Fact]
    public void Behaviour_57_a_missing_key_names_expected_and_found_ones()
    {
        var error = Assert.Single(ReadReply.With(JsonAdapter.Shared, Ab, """{"b":[1],"other":2}""").Errors);

        Assert.Contains("expected keys are a, b, found keys are b, other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behaviour_62_an_error_carries_adapter_signature_reply_and_partial_fields()
    {
        const string reply = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\nhigh\n[[ ## completed ## ]]";

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(new ScriptedClient(reply)).PredictAsync("a", new() { MaxExtraCalls = 0 }));

        Assert.Equal(("Chat", "RouteTicket", reply, "Billing"), (error.Adapter, error.Signature.Name, error.Call.Reply, error.PartialFields["team"]));
        Assert.Equal("$.confidence", Assert.Single(error.Errors.Errors).Path);
    }

    [Fact]
    public async Task Behaviour_64_a_truncated_reply_is_not_sent_again()
    {
        var client = new ScriptedClient("[[ ## team ## ]]\nBill")
        {
            Change = static response =>
            {
                response.FinishReason = Microsoft.Extensions.AI.ChatFinishReason.Length;
                return response;
            },
        };

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(client).PredictAsync("a", new() { MaxExtraCalls = 5 }));

        Assert.Equal(("truncated_reply", 1), (Assert.Single(error.Errors.Errors).Rule, error.Call.Attempts));
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task Behaviour_63_transport_errors_are_not_the_business_of_adapters()
    {
        var client = new ScriptedClient("x") { Change = static _ => throw new HttpRequestException("down") };

        await Assert.ThrowsAsync<HttpRequestException>(() => new RouteTicketPredictor(client).PredictAsync("a"));

        Assert.Single(client.Requests);
    }

    [Theory]
    [InlineData("```csharp\nreturn 1;\n```", true)]
    [InlineData("```cs\nreturn 1;\n```", true)]
    [InlineData("return 1;", true)]
    [InlineData("```python\nreturn 1\n```", false)]
    public void Code_in_another_language_is_an_error(string code, bool isRead)
    {
        var outputs = Signatures.Signature.Parse("q -> code: code[language=csharp]").Outputs;
        foreach (var adapter in ReadReply.Adapters)
        {
            var errors = ReadReply.With(adapter, outputs, $"[[ ## code ## ]]\n{code}\n[[ ## completed ## ]]").Errors;

            Assert.Equal(isRead ? [] : ["language"], errors.Select(static error => error.Rule));
        }
    }

    [Fact]
    public async Task Thoughts_are_a_field_where_they_were_asked_for()
    {
        var client = new ScriptedClient("<reasoning>Money.</reasoning><team>Billing</team><confidence>1</confidence>");

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Adapter = XmlAdapter.Shared, Strategy = ElixirMl.Predictors.Strategies.ChainOfThought.Shared });

        Assert.Equal("Money.", answer.Call.Reasoning);
    }
}
