using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Code;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>An answer that only breaks what it should keep is an answer, whatever becomes of the calls that are to mend it.</summary>
public sealed class KeptAnswerTests
{
    private static readonly Check Certain = Check.Suggest<RouteTicket.Inputs, RouteTicket.Outputs>("certain", static (_, outputs) => outputs.Confidence > 0.5, "Be more certain.");
    private static readonly Check NotBilling = Check.Suggest<RouteTicket.Inputs, RouteTicket.Outputs>("not_billing", static (_, outputs) => outputs.Team != Team.Billing, "Not Billing.");

    [Theory]
    [InlineData("I cannot.", "stop")]
    [InlineData("", "stop")]
    [InlineData("[[ ## team ## ]]\nKitchen\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]", "stop")]
    [InlineData("[[ ## team ## ]]\nTechn", "length")]
    [InlineData("", "content_filter")]
    public async Task A_repair_that_brings_nothing_leaves_the_answer(string repair, string reason)
    {
        var calls = 0;
        var client = new ScriptedClient(Reply("Billing", 0.3), repair)
        {
            Change = response =>
            {
                response.FinishReason = calls++ == 0 ? ChatFinishReason.Stop : new(reason);
                return response;
            },
        };

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new Checked(Certain) });

        Assert.Equal((Team.Billing, 0.3), (answer.Team, answer.Confidence));
        Assert.Equal("Be more certain.", answer.Call.Warnings[0]);
        Assert.StartsWith("It could not be mended: ", answer.Call.Warnings[1], StringComparison.Ordinal);
        Assert.Equal((calls, Reply("Billing", 0.3)), (answer.Call.Attempts, answer.Call.Reply));
    }

    [Fact]
    public async Task A_repair_whose_call_fails_leaves_the_answer()
    {
        var calls = 0;
        var client = new ScriptedClient(Reply("Billing", 0.3)) { Change = response => calls++ == 0 ? response : throw new TransportException("The line is dead.") };

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new Checked(Certain) });

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Equal(["Be more certain.", "It could not be mended: The line is dead."], answer.Call.Warnings);
        Assert.Equal(ExtraCallKind.Repair, Assert.Single(answer.Call.ExtraCalls).Kind);
    }

    [Fact]
    public async Task Of_two_answers_the_one_that_breaks_less_is_kept()
    {
        var client = new ScriptedClient(Reply("Technical", 0.3), Reply("Billing", 0.2), Reply("Billing", 0.1));

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new Checked(Certain, NotBilling) });

        Assert.Equal((Team.Technical, 3), (answer.Team, answer.Call.Attempts));
        Assert.Equal(["Be more certain."], answer.Call.Warnings);
    }

    [Fact]
    public async Task What_must_hold_is_never_kept()
    {
        var must = Check.Assert<RouteTicket.Inputs, RouteTicket.Outputs>("certain", static (_, outputs) => outputs.Confidence > 0.5, "Be certain.");

        await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(new ScriptedClient(Reply("Billing", 0.3), "?")).PredictAsync("a", new() { Strategy = new Checked(must) }));
    }

    [Fact]
    public async Task A_cancellation_while_mending_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        var client = new ScriptedClient(Reply("Billing", 0.3))
        {
            Change = response =>
            {
                stop.Cancel();
                return response;
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new Checked(Certain) }, stop.Token));
    }

    [Theory]
    [InlineData("[[ ## reasoning ## ]]\nx\n[[ ## code ## ]]\n1\n[[ ## completed ## ]]", 3)]
    [InlineData("", 4)]
    public async Task What_a_program_submitted_is_kept_too(string second, int attempts)
    {
        const string Code = "[[ ## reasoning ## ]]\nx\n[[ ## code ## ]]\n1\n[[ ## completed ## ]]";
        var interpreter = new ScriptedInterpreter(new CodeResult(CodeOutcome.Completed) { Value = "{\"team\": \"Billing\", \"confidence\": 0.3}" }, new CodeResult(CodeOutcome.Failed) { Errors = ["line 1: it broke"] });

        var answer = await new RouteTicketPredictor(new ScriptedClient(Code, second)).PredictAsync("a", new() { Strategy = new Checked(new ProgramOfThought(interpreter), Certain) });

        Assert.Equal((Team.Billing, attempts), (answer.Team, answer.Call.Attempts));
        Assert.Contains("Be more certain.", answer.Call.Warnings);
    }

    private static string Reply(string team, double confidence) => FormattableString.Invariant($"[[ ## team ## ]]\n{team}\n[[ ## confidence ## ]]\n{confidence}\n[[ ## completed ## ]]");
}
