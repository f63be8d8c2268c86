using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class FailureTests
{
    private const string Good = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    [Theory]
    [InlineData("[[ ## team ## ]]\nBilling\n[[ ## completed ## ]]", "$.confidence", "required", null)]
    [InlineData("[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n87\n[[ ## completed ## ]]", "$.confidence", "range", "87")]
    [InlineData("[[ ## team ## ]]\nKitchen\n[[ ## confidence ## ]]\n0.5\n[[ ## completed ## ]]", "$.team", "allowed", "Kitchen")]
    public async Task A_wrong_reply_is_an_error_with_field_rule_value_and_raw_text(string reply, string path, string rule, string? value)
    {
        var router = new RouteTicketPredictor(new ScriptedClient(reply));

        var error = await Assert.ThrowsAsync<PredictionException>(() => router.PredictAsync("a", new() { MaxExtraCalls = 1 }));

        var only = Assert.Single(error.Errors.Errors);
        Assert.Equal((path, rule, value), (only.Path, only.Rule, only.Value?.Trim('"', '\'')));
        Assert.Equal(reply, error.Call.Reply);
        Assert.Equal("Chat", error.Adapter);
        Assert.Equal("RouteTicket", error.Signature.Name);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(reply, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_is_kept()
    {
        var router = new RouteTicketPredictor(new ScriptedClient("[[ ## team ## ]] Billing"));

        var error = await Assert.ThrowsAsync<PredictionException>(() => router.PredictAsync("a"));

        Assert.Equal([new("team", "Billing")], error.PartialFields);
    }

    [Fact]
    public async Task One_more_call_shows_the_model_its_errors()
    {
        const string Bad = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n87\n[[ ## completed ## ]]";
        var client = new ScriptedClient(Bad, Good);

        var answer = await new RouteTicketPredictor(client).PredictAsync("a");

        Assert.Equal(0.9, answer.Confidence);
        Assert.Equal(2, answer.Call.Attempts);
        Assert.Equal([ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.User], client.Requests[1].Messages.Select(message => message.Role));
        Assert.Equal(Bad, client.Requests[1].Messages[2].Text);
        Assert.Matches("`confidence`: .*(was 87)", client.Requests[1].Messages[3].Text);
        Assert.Equal(2, client.Requests[0].Messages.Count);
    }

    [Fact]
    public async Task Calls_of_both_turns_are_paid_for()
    {
        var client = new ScriptedClient("nonsense", Good)
        {
            Service = new TestCatalog(),
            Change = response =>
            {
                response.Usage = new() { InputTokenCount = 1000, OutputTokenCount = 500 };
                return response;
            },
        };

        var answer = await new RouteTicketPredictor(client).PredictAsync("a");

        Assert.Equal(new(2000, 1000), answer.Call.Usage);
        Assert.Equal(0.004m, answer.Call.Cost);
    }

    [Fact]
    public async Task An_empty_reply_has_its_own_error()
    {
        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(new ScriptedClient(" \n")).PredictAsync("a"));

        Assert.Equal("empty_reply", Assert.Single(error.Errors.Errors).Rule);
    }

    [Theory]
    [InlineData("[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9")]
    [InlineData("[[ ## team ## ]]\nBill")]
    [InlineData("")]
    public async Task A_reply_that_was_cut_off_is_not_sent_again(string reply)
    {
        var client = new ScriptedClient(reply) { Change = Cut };

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(client).PredictAsync("a"));

        Assert.Equal("truncated_reply", Assert.Single(error.Errors.Errors).Rule);
        Assert.Contains("MaxTokens", error.Message, StringComparison.Ordinal);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task A_reply_cut_off_after_its_end_is_used_with_a_warning()
    {
        var answer = await new RouteTicketPredictor(new ScriptedClient(Good + "\nand so on") { Change = Cut }).PredictAsync("a");

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Contains("limit of output tokens", Assert.Single(answer.Call.Warnings), StringComparison.Ordinal);
        Assert.Equal(ChatFinishReason.Length, answer.Call.FinishReason);
    }

    [Fact]
    public async Task A_withheld_reply_is_not_asked_for_again()
    {
        var client = new ScriptedClient("I cannot") { Change = response => Finish(response, ChatFinishReason.ContentFilter) };

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(client).PredictAsync("a"));

        Assert.Equal("filtered_reply", Assert.Single(error.Errors.Errors).Rule);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task Inputs_that_break_the_signature_never_reach_the_model()
    {
        var client = new ScriptedClient(Good);

        var error = await Assert.ThrowsAsync<ValidationException>(() => new RouteTicketPredictor(client).PredictAsync((string)null!));

        Assert.Equal("$.message", Assert.Single(error.Result.Errors).Path);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task An_error_of_the_client_passes_through_after_one_call()
    {
        var calls = 0;
        var client = new ScriptedClient("")
        {
            Change = _ =>
            {
                calls++;
                throw new HttpRequestException("down");
            },
        };

        await Assert.ThrowsAsync<HttpRequestException>(() => new RouteTicketPredictor(client).PredictAsync("a"));

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Cancelling_stops_a_call_at_once()
    {
        using var stop = new CancellationTokenSource();
        using var client = new WaitingClient();
        var answer = new RouteTicketPredictor(client).PredictAsync("a", cancellationToken: stop.Token);
        await client.Asked;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task A_cancelled_call_is_never_made()
    {
        var client = new ScriptedClient(Good);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RouteTicketPredictor(client).PredictAsync("a", cancellationToken: new(canceled: true)));

        Assert.Empty(client.Requests);
    }

    private static ChatResponse Cut(ChatResponse response) => Finish(response, ChatFinishReason.Length);

    private static ChatResponse Finish(ChatResponse response, ChatFinishReason reason)
    {
        response.FinishReason = reason;
        return response;
    }
}
