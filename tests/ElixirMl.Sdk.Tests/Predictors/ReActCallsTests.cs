using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>Agents whose model calls tools in its own way.</summary>
public sealed class ReActCallsTests
{
    private const string Answer = "[[ ## reasoning ## ]]\nSeen.\n[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    private static readonly AIFunction Find = AIFunctionFactory.Create((string query) => $"invoices for {query}", "look_up", "Finds invoices.");

    [Fact]
    public async Task Tools_are_sent_beside_the_prompt_and_not_named_in_it()
    {
        var client = Says(Calls("I must look.", ("1", "look_up", "Ada")), Texts("Enough."), Texts(Answer));

        await AskAsync(client);

        var (messages, options) = client.Requests[0];
        Assert.Equal(["look_up", "finish"], options!.Tools!.Select(static tool => tool.Name));
        Assert.DoesNotContain("look_up", AgentClient.Show(messages), StringComparison.Ordinal);
        Assert.DoesNotContain("Finds invoices", AgentClient.Show(messages), StringComparison.Ordinal);
        Assert.DoesNotContain("trajectory", AgentClient.Show(messages), StringComparison.Ordinal);
        Assert.Equal("query", Assert.IsAssignableFrom<AIFunctionDeclaration>(options.Tools![0]).JsonSchema.GetProperty("required")[0].GetString());
    }

    [Fact]
    public async Task The_prompt_without_a_call_is_the_one_that_is_sent()
    {
        var client = Says([Texts("Enough."), Texts(Answer)]);
        var router = new RouteTicketPredictor(client);

        await router.PredictAsync("a", new() { Strategy = new ReAct(Find) });

        Assert.Equal(client.Requests[0].Messages.Select(static message => message.Text), router.Render(new() { Message = "a" }, new() { Strategy = new ReAct(Find) }).Select(static message => message.Text));
    }

    [Fact]
    public async Task Results_go_back_with_the_ids_of_their_calls_below_the_reply_as_it_came()
    {
        var thinking = new TextReasoningContent("hm") { ProtectedData = "signed" };
        var client = Says([thinking, .. Calls("Both.", ("id_a", "look_up", "Ada"), ("id_b", "look_up", "Bob"))], Texts("Enough."), Texts(Answer));

        var answer = await AskAsync(client);

        var turns = client.Requests[1].Messages.TakeLast(2).ToList();
        Assert.Equal([ChatRole.Assistant, ChatRole.Tool], turns.Select(static turn => turn.Role));
        Assert.Same(thinking, turns[0].Contents[0]);
        Assert.Equal([("id_a", "invoices for Ada"), ("id_b", "invoices for Bob")], turns[1].Contents.Cast<FunctionResultContent>().Select(static result => (result.CallId, (string)result.Result!)));
        Assert.Equal(
            "thought 1: Both.\ntool 1: look_up {\"query\":\"Ada\"}\nobservation 1: invoices for Ada\ntool 1: look_up {\"query\":\"Bob\"}\nobservation 1: invoices for Bob\nthought 2: Enough.",
            answer.Call.Reasoning);
    }

    [Fact]
    public async Task Calls_beside_finish_are_made_before_the_answer()
    {
        var client = Says([Calls("Last.", ("1", "finish", ""), ("2", "look_up", "Ada")), Texts(Answer)]);

        var answer = await AskAsync(client);

        Assert.Equal(2, client.Requests.Count);
        Assert.Contains("observation 1: invoices for Ada", answer.Call.Reasoning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_may_come_without_a_word()
    {
        var client = Says([Calls("", ("1", "look_up", "Ada")), Texts(""), Texts(Answer)]);

        var answer = await AskAsync(client);

        Assert.StartsWith("tool 1: look_up", answer.Call.Reasoning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[ ## next_thought ## ]]\nI look.\n[[ ## completed ## ]]")]
    [InlineData("I look.")]
    [InlineData("{\"next_thought\": \"I look.\"}")]
    public async Task Thoughts_are_read_in_any_form(string text)
    {
        var client = Says(Calls(text, ("1", "look_up", "Ada")), Texts("Enough."), Texts(Answer));

        var answer = await AskAsync(client);

        Assert.StartsWith("thought 1: I look.\ntool 1:", answer.Call.Reasoning, StringComparison.Ordinal);
        Assert.Equal(3, answer.Call.Attempts);
    }

    [Fact]
    public async Task No_form_is_asked_for_beside_tools()
    {
        var client = Says(ModelFeatures.Tools | ModelFeatures.JsonSchema, [Calls("a", ("1", "look_up", "Ada")), Texts("Enough."), Texts("{\"reasoning\": \"r\", \"team\": \"Billing\", \"confidence\": 1}")]);

        await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new ReAct(Find), Adapter = JsonAdapter.Shared });

        Assert.Null(client.Requests[0].Options!.ResponseFormat);
        Assert.IsType<ChatResponseFormatJson>(client.Requests[2].Options!.ResponseFormat);
    }

    [Fact]
    public async Task A_layer_that_calls_functions_finds_none_it_could_call_without_approval()
    {
        var client = Says(Texts("Enough."), Texts(Answer));

        await AskAsync(client);

        Assert.All(client.Requests[0].Options!.Tools!, static tool => Assert.IsNotAssignableFrom<AIFunction>(tool));
    }

    [Fact]
    public async Task A_model_that_thinks_by_itself_is_not_asked_for_reasons_in_the_end()
    {
        var client = Says(ModelFeatures.Tools | ModelFeatures.Reasoning, [Texts("Enough."), Texts(Answer)]);

        await AskAsync(client);

        Assert.DoesNotContain("`reasoning`", client.Requests[1].Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("length", "truncated")]
    [InlineData("content_filter", "filtered")]
    public async Task A_reply_that_is_none_is_an_error(string reason, string rule)
    {
        var client = Says([Texts("I was about to")], response => response.FinishReason = new(reason));

        var error = await Assert.ThrowsAsync<PredictionException>(() => AskAsync(client));

        Assert.Contains(rule, Assert.Single(error.Errors.Errors).Rule, StringComparison.Ordinal);
        Assert.Equal(1, error.Call.Attempts);
    }

    [Fact]
    public async Task Calls_of_a_reply_that_was_cut_off_are_not_made()
    {
        var called = new List<string>();
        var run = AIFunctionFactory.Create((string command) => called.Add(command), "run", "Runs a command.");
        var isFirst = true;
        var half = new FunctionCallContent("1", "run", new Dictionary<string, object?> { ["command"] = "rm -rf /ho" });
        var whole = new FunctionCallContent("2", "run", new Dictionary<string, object?> { ["command"] = "rm -rf /home/ada/tmp" });
        var client = Says([[half, new FunctionCallContent("f", "finish", null)], [whole], Texts("Enough."), Texts(Answer)], response =>
        {
            response.FinishReason = isFirst ? ChatFinishReason.Length : ChatFinishReason.ToolCalls;
            isFirst = false;
        });

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new ReAct(run) });

        Assert.Equal(["rm -rf /home/ada/tmp"], called);
        Assert.Contains("1 gave The call was not made, because the reply was cut off", AgentClient.Show(client.Requests[1].Messages), StringComparison.Ordinal);
        Assert.Contains("calls (run, finish) were not made. Raise MaxTokens.", Assert.Single(answer.Call.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The model 'llama' does not support tools.", true)]
    [InlineData("temperature: must be at most 1", false)]
    public async Task A_model_that_refuses_tools_is_asked_in_words_from_then_on(string message, bool isAboutTools)
    {
        const string Step = "[[ ## next_thought ## ]]\nEnough.\n[[ ## next_tool ## ]]\nfinish\n[[ ## next_arguments ## ]]\n{}\n[[ ## completed ## ]]";
        var client = new ScriptedClient(Step, Answer, Step, Answer);
        var router = new RouteTicketPredictor(new ToolRefusingClient(client, message));

        if (!isAboutTools)
        {
            await Assert.ThrowsAsync<InvalidRequestException>(() => router.PredictAsync("a", new() { Strategy = new ReAct(Find) }));
            return;
        }

        var first = await router.PredictAsync("a", new() { Strategy = new ReAct(Find) });
        var second = await router.PredictAsync("b", new() { Strategy = new ReAct(Find), MaxExtraCalls = 0 });

        Assert.Contains(message, Assert.Single(first.Call.Warnings), StringComparison.Ordinal);
        Assert.Empty(second.Call.Warnings);
        Assert.Contains("- look_up: Finds invoices.", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
    }

    private static Task<RouteTicketPrediction> AskAsync(IChatClient client) => new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new ReAct(Find) });

    private static IList<AIContent> Texts(string text) => [new TextContent(text)];

    private static List<AIContent> Calls(string text, params (string Id, string Tool, string Query)[] calls) =>
        [new TextContent(text), .. calls.Select(static call => new FunctionCallContent(call.Id, call.Tool, call.Query.Length == 0 ? null : new Dictionary<string, object?> { ["query"] = call.Query }))];

    private static ScriptedClient Says(params IList<AIContent>[] replies) => Says(ModelFeatures.Tools, replies);

    private static ScriptedClient Says(IList<AIContent>[] replies, Action<ChatResponse> change) => Says(ModelFeatures.Tools, replies, change);

    private static ScriptedClient Says(ModelFeatures features, IList<AIContent>[] replies, Action<ChatResponse>? change = null)
    {
        var next = 0;
        return new("")
        {
            Service = new OneModel(features),
            Change = response =>
            {
                response.Messages[0].Contents = replies[next++];
                change?.Invoke(response);
                return response;
            },
        };
    }
}
