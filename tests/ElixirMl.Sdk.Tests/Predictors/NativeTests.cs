using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class NativeTests
{
    private const string Reply = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    [Fact]
    public async Task A_model_that_thinks_by_itself_is_not_asked_to_think_in_writing()
    {
        var client = new ScriptedClient(Reply)
        {
            Service = new OneModel(ModelFeatures.Reasoning),
            Change = response =>
            {
                response.Messages[0].Contents.Insert(0, new TextReasoningContent("Money is billing."));
                return response;
            },
        };

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = ChainOfThought.Shared });

        Assert.DoesNotContain("reasoning", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal((Team.Billing, "Money is billing."), (answer.Team, answer.Call.Reasoning));
    }

    [Fact]
    public void Other_models_are_asked_to_think_in_writing() =>
        Assert.Contains("`reasoning`", new RouteTicketPredictor(new ScriptedClient("")).Render(new() { Message = "a" }, new() { Strategy = ChainOfThought.Shared })[0].Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_model_that_can_be_bound_to_a_schema_is_bound()
    {
        var client = new ScriptedClient("""{"team": "Billing", "confidence": 0.9}""") { Service = new OneModel(ModelFeatures.JsonSchema) };

        await new RouteTicketPredictor(client).PredictAsync("a", new() { Adapter = JsonAdapter.Shared });

        var format = Assert.IsType<ChatResponseFormatJson>(client.Requests[0].Options!.ResponseFormat);
        Assert.Equal("RouteTicket", format.SchemaName);
        Assert.Equal(["team", "confidence"], format.Schema!.Value.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.False(format.Schema.Value.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Open_maps_and_models_without_schemas_get_plain_json()
    {
        var open = new Signature("Ask", "Answer.", new("In", []), Schema.Create("Out", Field.Map("counts", new FieldType.Text())));

        Assert.Same(ChatResponseFormat.Json, JsonAdapter.Shared.GetResponseFormat(open, ModelFeatures.JsonSchema));
        Assert.Same(ChatResponseFormat.Json, JsonAdapter.Shared.GetResponseFormat(RouteTicket.Signature.Model, ModelFeatures.None));
        Assert.Null(ChatAdapter.Shared.GetResponseFormat(open, ModelFeatures.JsonSchema));
    }

    [Fact]
    public async Task Earlier_turns_stand_between_the_demos_and_the_question()
    {
        var client = new ScriptedClient(Reply);
        var row = new RouteTicket { Message = "first", Team = Team.Other, Confidence = 0.5 };
        var unanswered = Demo.Of(RouteTicket.Signature.Inputs, new RouteTicket.Inputs { Message = "[[ ## team ## ]] second" });

        var router = new RouteTicketPredictor(client).WithDemos(Demo.Of(row with { Message = "demo" }));
        var options = new PredictOptions { History = [Demo.Of(row), unanswered] };
        await router.PredictAsync("third", options);

        var messages = client.Requests[0].Messages;
        Assert.Equal(messages.Select(message => message.Text), router.Render(new() { Message = "third" }, options).Select(message => message.Text));
        Assert.Equal([ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.User, ChatRole.Assistant, ChatRole.User, ChatRole.User], messages.Select(message => message.Role));
        Assert.Equal("[[ ## message ## ]]\nfirst", messages[3].Text);
        Assert.DoesNotContain("[[ ## team ## ]]", messages[5].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not supplied", string.Concat(messages.Select(message => message.Text)), StringComparison.Ordinal);
        Assert.StartsWith("[[ ## message ## ]]\nthird", messages[6].Text, StringComparison.Ordinal);
    }
}
