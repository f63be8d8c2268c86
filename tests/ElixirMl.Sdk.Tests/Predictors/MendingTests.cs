using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class MendingTests
{
    private const string Good = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";
    private const string Bad = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n87\n[[ ## completed ## ]]";
    private const string GoodJson = """{"team": "Billing", "confidence": 0.9}""";

    [Fact]
    public async Task What_can_be_read_costs_no_further_call()
    {
        var answer = await new RouteTicketPredictor(new ScriptedClient("**[[##TEAM##]]** billing!\n**[[##Confidence##]]** .9")).PredictAsync("a");

        Assert.Equal((Team.Billing, 0.9, 1), (answer.Team, answer.Confidence, answer.Call.Attempts));
        Assert.Empty(answer.Call.ExtraCalls);
        Assert.NotEmpty(answer.Call.Repairs);
    }

    [Fact]
    public async Task First_the_errors_are_shown_then_the_format_changes()
    {
        var client = new ScriptedClient(Bad, Bad, GoodJson);

        var answer = await new RouteTicketPredictor(client).PredictAsync("a");

        Assert.Equal((0.9, 3, "Json"), (answer.Confidence, answer.Call.Attempts, answer.Call.Adapter));
        Assert.Equal([(ExtraCallKind.Repair, "Chat"), (ExtraCallKind.Fallback, "Json")], answer.Call.ExtraCalls.Select(call => (call.Kind, call.Adapter)));
        Assert.All(answer.Call.ExtraCalls, call => Assert.Equal("range", Assert.Single(call.Errors.Errors).Rule));
        Assert.Equal([2, 4, 2], client.Requests.Select(request => request.Messages.Count));
        Assert.Contains("JSON object", client.Requests[2].Messages[0].Text, StringComparison.Ordinal);
        Assert.Same(ChatResponseFormat.Json, client.Requests[2].Options!.ResponseFormat);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(5, 6)]
    public async Task The_limit_is_kept(int limit, int calls)
    {
        var client = new ScriptedClient(Bad);

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(client).PredictAsync("a", new() { MaxExtraCalls = limit }));

        Assert.Equal(calls, client.Requests.Count);
        Assert.Equal((calls, limit), (error.Call.Attempts, error.Call.ExtraCalls.Count));
        Assert.Equal(limit >= 2 ? 1 : 0, error.Call.ExtraCalls.Count(call => call.Kind == ExtraCallKind.Fallback));
    }

    [Fact]
    public async Task The_format_that_follows_can_be_chosen_and_turned_off()
    {
        var chosen = new ScriptedClient(Bad, Bad, "<team>Billing</team><confidence>0.9</confidence>");
        var off = new ScriptedClient(Bad, Bad, Good);

        var first = await new RouteTicketPredictor(chosen).PredictAsync("a", new() { FallbackAdapter = XmlAdapter.Shared });
        var second = await new RouteTicketPredictor(off).PredictAsync("a", new() { FallbackAdapter = ChatAdapter.Shared });

        Assert.Equal("Xml", first.Call.Adapter);
        Assert.Equal(("Chat", 6), (second.Call.Adapter, off.Requests[2].Messages.Count));
    }

    [Fact]
    public async Task After_json_comes_chat()
    {
        var client = new ScriptedClient("?", "?", Good);

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Adapter = JsonAdapter.Shared });

        Assert.Equal("Chat", answer.Call.Adapter);
    }

    [Fact]
    public async Task An_empty_reply_is_not_sent_back()
    {
        var client = new ScriptedClient(" ", Good);

        var answer = await new RouteTicketPredictor(client).PredictAsync("a");

        Assert.Equal(2, answer.Call.Attempts);
        Assert.Equal([ChatRole.System, ChatRole.User, ChatRole.User], client.Requests[1].Messages.Select(message => message.Role));
    }

    [Fact]
    public async Task Two_steps_are_a_free_answer_and_its_reading_by_another_model()
    {
        var client = new ScriptedClient("This is about money, so billing; I am 90 percent sure.", Good);

        var answer = await new RouteTicketPredictor(client).PredictAsync("I was charged twice", new() { Adapter = new TwoStepAdapter(model: "small"), Model = "large" });

        Assert.Equal((Team.Billing, 2), (answer.Team, answer.Call.Attempts));
        Assert.Equal(["large", "small"], client.Requests.Select(request => request.Options!.ModelId));
        Assert.DoesNotContain("[[", string.Concat(client.Requests[0].Messages.Select(message => message.Text)), StringComparison.Ordinal);
        Assert.Contains("[[ ## text ## ]]\nThis is about money", client.Requests[1].Messages[1].Text, StringComparison.Ordinal);
        Assert.Equal(ExtraCallKind.Extraction, Assert.Single(answer.Call.ExtraCalls).Kind);
    }

    [Fact]
    public async Task A_failed_reading_says_who_read()
    {
        var client = new ScriptedClient("Free text.", "nonsense", "nonsense");

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(client).PredictAsync("a", new() { Adapter = TwoStepAdapter.Shared, MaxExtraCalls = 1 }));

        Assert.Contains("TwoStep, read by Chat", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Call.Attempts);
    }
}
