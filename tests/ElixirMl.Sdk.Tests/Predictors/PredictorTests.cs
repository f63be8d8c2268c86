using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class PredictorTests
{
    private const string Billing = "[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.9\n\n[[ ## completed ## ]]\n";

    [Fact]
    public async Task A_reply_becomes_typed_outputs()
    {
        var router = new RouteTicketPredictor(new ScriptedClient(Billing));

        var answer = await router.PredictAsync("I was charged twice");

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Equal(0.9, answer.Confidence);
        Assert.Equal(Billing, answer.Call.Reply);
        Assert.Equal(1, answer.Call.Attempts);
        Assert.StartsWith("Outputs { Team = Billing, Confidence = 0", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_messages_can_be_seen_without_a_call()
    {
        var client = new ScriptedClient(Billing);

        var messages = new RouteTicketPredictor(client).Render(new() { Message = "I was charged twice" });

        Assert.Empty(client.Requests);
        Assert.Equal([ChatRole.System, ChatRole.User], messages.Select(message => message.Role));
        Assert.Equal(
            """
            Your input fields are:
            1. `message` (text): What the customer wrote.

            Your output fields are:
            1. `team` (one of: Billing, Technical, Other): The team that should act.
               - Billing: Invoices and refunds
            2. `confidence` (number, at least 0, at most 1)

            Write every message in this structure:

            [[ ## message ## ]]
            {message}

            [[ ## team ## ]]
            {team} — exactly one of: Billing, Technical, Other

            [[ ## confidence ## ]]
            {confidence} — a number, at least 0, at most 1

            [[ ## completed ## ]]

            Your task:
                Route the ticket to the team that can solve it.
            """,
            messages[0].Text);
        Assert.Equal(
            """
            [[ ## message ## ]]
            I was charged twice

            Answer with the fields `team`, `confidence`, in this order, then `[[ ## completed ## ]]`.
            """,
            messages[1].Text);
    }
}
