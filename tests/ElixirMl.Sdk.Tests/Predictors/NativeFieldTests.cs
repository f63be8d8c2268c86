using ElixirMl.Clients;
using ElixirMl.MlTypes;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Tools;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class NativeFieldTests
{
    private const ModelFeatures All = ModelFeatures.Reasoning | ModelFeatures.Tools | ModelFeatures.Citations;

    private static readonly ToolSet Offers = new([new("find_train", "Finds trains.", """{"type":"object","properties":{"to":{"type":"string"}}}""")]);

    [Fact]
    public async Task What_a_model_does_in_its_own_way_is_not_asked_for_in_words()
    {
        var client = new ScriptedClient("[[ ## plan ## ]]\nGo by train.\n[[ ## completed ## ]]")
        {
            Service = new OneModel(All),
            Change = static response =>
            {
                var contents = response.Messages[0].Contents;
                contents[0].Annotations = [new CitationAnnotation { Title = "Timetable", Snippet = "10:04 to Rome", Url = new("https://example.org/t") }];
                contents.Insert(0, new TextReasoningContent("Trains are fine."));
                contents.Add(new FunctionCallContent("call_1", "find_train", new Dictionary<string, object?> { ["to"] = "Rome" }));
                return response;
            },
        };

        var answer = await new PlanTripPredictor(client).PredictAsync("To Rome", Offers);

        var (messages, options) = client.Requests[0];
        var prompt = string.Concat(messages.Select(static message => message.Text));
        Assert.All(["offers", "thoughts", "calls", "sources", "find_train"], word => Assert.DoesNotContain(word, prompt, StringComparison.Ordinal));
        Assert.Equal("find_train", Assert.Single(options!.Tools!).Name);
        Assert.Equal(("Go by train.", "Trains are fine."), (answer.Plan, answer.Thoughts.Text));
        Assert.Equal([ToolCall.Create("find_train", System.Text.Json.JsonElement.Parse("""{"to":"Rome"}"""), "call_1")], answer.Calls.Calls);
        Assert.Equal([new Citation("10:04 to Rome") { Source = "Timetable", Url = "https://example.org/t" }], answer.Sources!.Items);
    }

    [Fact]
    public async Task Calls_without_any_text_are_an_answer()
    {
        var client = new ScriptedClient("")
        {
            Service = new OneModel(All),
            Change = static response =>
            {
                response.Messages[0].Contents.Add(new FunctionCallContent("call_1", "find_train"));
                return response;
            },
        };

        var answer = await new PlanTripPredictor(client).PredictAsync("To Rome", Offers);

        Assert.Null(answer.Plan);
        Assert.Equal("", answer.Thoughts.Text);
        Assert.Equal("find_train", Assert.Single(answer.Calls.Calls).Name);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task Other_models_are_asked_in_words()
    {
        var client = new ScriptedClient("""
            [[ ## thoughts ## ]]
            Trains are fine.
            [[ ## plan ## ]]
            Go.
            [[ ## sources ## ]]
            [{"text": "10:04"}]
            [[ ## calls ## ]]
            [{"name": "find_train", "arguments": {"to": "Rome",}}]
            [[ ## completed ## ]]
            """);

        var answer = await new PlanTripPredictor(client).PredictAsync("To Rome", Offers);

        var prompt = string.Concat(client.Requests[0].Messages.Select(static message => message.Text));
        Assert.All(["`offers`", "`thoughts`", "`calls`", "find_train"], word => Assert.Contains(word, prompt, StringComparison.Ordinal));
        Assert.Null(client.Requests[0].Options?.Tools);
        Assert.Equal("Trains are fine.", answer.Thoughts.Text);
        Assert.Equal("Rome", Assert.Single(answer.Calls.Calls).Arguments.GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_model_that_refuses_tools_is_asked_in_words_from_then_on()
    {
        const string Reply = "[[ ## thoughts ## ]]\na\n[[ ## plan ## ]]\nGo.\n[[ ## sources ## ]]\n[]\n[[ ## calls ## ]]\n[{\"name\": \"find_train\", \"arguments\": {\"to\": \"Rome\"}}]";
        var client = new ScriptedClient(Reply);
        var planner = new PlanTripPredictor(new ToolRefusingClient(client, "tools are not supported"));

        var first = await planner.PredictAsync("To Rome", Offers);
        var second = await planner.PredictAsync("To Rome", Offers);

        Assert.Equal("find_train", Assert.Single(first.Calls.Calls).Name);
        Assert.Contains("tools are not supported", Assert.Single(first.Call.Warnings), StringComparison.Ordinal);
        Assert.Contains("`offers`", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.Empty(second.Call.Warnings);
    }

    [Fact]
    public async Task An_empty_reply_without_calls_is_still_an_error()
    {
        var client = new ScriptedClient("") { Service = new OneModel(All) };

        var error = await Assert.ThrowsAsync<PredictionException>(() => new PlanTripPredictor(client).PredictAsync("To Rome", Offers, new() { MaxExtraCalls = 0 }));

        Assert.Equal("empty_reply", Assert.Single(error.Errors.Errors).Rule);
    }
}
