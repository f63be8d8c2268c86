using System.Globalization;
using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>Of several answers, those that were paid for are not lost when another one fails.</summary>
public sealed class SamplingFailureTests
{
    private static readonly Reward Sure = Reward.Of<RouteTicket.Inputs, RouteTicket.Outputs>("sure", static (_, outputs) => outputs.Confidence switch { 0.5 => double.NaN, var confidence => confidence });

    public static TheoryData<string> CallErrors => ["transport", "time", "http", "client's own time", "rate", "budget", "key", "client's own"];

    [Theory, MemberData(nameof(CallErrors))]
    public async Task A_call_that_fails_after_a_good_attempt_leaves_it(string kind)
    {
        var error = Error(kind);
        foreach (var strategy in new Strategy[] { new BestOfN(3, Sure, 0.9), new Refine(3, Sure, 0.9), new BestOfN(3, Sure, 0.9, maxFailures: 0) })
        {
            var answer = await Router(Failing(error, from: 1, Reply("Other", 0.8))).PredictAsync("a", new() { Strategy = strategy });

            Assert.Equal(0.8, answer.Confidence);
            Assert.Contains(answer.Call.Warnings, warning => warning.EndsWith(error.Message, StringComparison.Ordinal));
            Assert.Equal("No answer reached the threshold 0.9; the best has 0.8.", answer.Call.Warnings[0]);
        }
    }

    [Theory, MemberData(nameof(CallErrors))]
    public async Task A_sample_whose_call_fails_abstains(string kind)
    {
        var error = Error(kind);
        var calls = 0;
        var client = new ScriptedClient(Reply("Billing", 0.8)) { Change = response => calls++ == 1 ? throw error : response };

        var answer = await Router(client).PredictAsync("a", new() { Strategy = new SelfConsistency(5, Predict.Shared) });

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Equal($"1 of 5 samples brought no usable answer, the first of them: {error.Message}", Assert.Single(answer.Call.Warnings));
    }

    [Theory, MemberData(nameof(CallErrors))]
    public async Task Where_every_call_fails_the_error_is_thrown_as_it_came(string kind)
    {
        var error = Error(kind);
        foreach (var strategy in new Strategy[] { new BestOfN(3, Sure, 0.9), new Refine(3, Sure, 0.9), new SelfConsistency(3), new MultiChainComparison(2) })
        {
            Assert.Same(error, await Assert.ThrowsAnyAsync<Exception>(() => Router(Failing(error, from: 0, "")).PredictAsync("a", new() { Strategy = strategy })));
        }
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public async Task An_error_that_asking_again_would_meet_again_ends_the_search(bool isPassing, int calls)
    {
        var client = Failing(isPassing ? new TransportException("dead") : new AuthenticationFailedException("who?"), from: 0, "");

        await Assert.ThrowsAnyAsync<ModelClientException>(() => Router(client).PredictAsync("a", new() { Strategy = new BestOfN(3, Sure, 0.9) }));

        Assert.Equal(calls, client.Requests.Count);
    }

    [Fact]
    public async Task A_cancellation_ends_the_prediction()
    {
        using var stop = new CancellationTokenSource();
        var client = new ScriptedClient(Reply("Other", 0.8))
        {
            Change = response =>
            {
                stop.Cancel();
                return response;
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Router(client).PredictAsync("a", new() { Strategy = new BestOfN(3, Sure, 0.9) }, stop.Token));
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task An_exception_of_a_check_is_no_failed_sample()
    {
        var broken = new Checked(Check.Assert<RouteTicket.Inputs, RouteTicket.Outputs>("broken", static (_, _) => throw new NotSupportedException(), ""));

        await Assert.ThrowsAsync<NotSupportedException>(() => Router(new ScriptedClient(Reply("Other", 0.8))).PredictAsync("a", new() { Strategy = new SelfConsistency(3, broken) }));
    }

    [Theory]
    [InlineData(0.8, 0.5, 0.1, 0.8)]
    [InlineData(0.5, 0.1, 0.5, 0.1)]
    [InlineData(0.5, 0.5, 0.5, 0.5)]
    public async Task A_score_that_is_no_number_is_below_every_other(double first, double second, double third, double best)
    {
        foreach (var strategy in new Strategy[] { new BestOfN(3, Sure, 0.9), new BestOfN(3, Sure, 0.9, Predict.Shared, maxFailures: 1) })
        {
            var answer = await Router(new ScriptedClient(Reply("Other", first), Reply("Other", second), Reply("Other", third))).PredictAsync("a", new() { Strategy = strategy });

            Assert.Equal(best, answer.Confidence);
            Assert.Contains(answer.Call.Warnings, static warning => warning.StartsWith("The reward 'sure' gave no number for ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_threshold_that_is_no_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => new BestOfN(3, Sure, double.NaN));

    [Theory]
    [InlineData("", "stop", 3)]
    [InlineData("[[ ## advice ## ]]\nBe mo", "length", 1)]
    public async Task An_attempt_does_without_advice_that_cannot_be_had(string advice, string reason, int asked)
    {
        var client = new ScriptedClient([Reply("Other", 0.3), .. Enumerable.Repeat(advice, asked), Reply("Billing", 0.95)])
        {
            Change = response =>
            {
                response.FinishReason = response.Text == advice ? new(reason) : ChatFinishReason.Stop;
                return response;
            },
        };

        var answer = await Router(client).PredictAsync("a", new() { Strategy = new Refine(2, Sure, 0.9) });

        Assert.Equal((Team.Billing, 0.95), (answer.Team, answer.Confidence));
        Assert.StartsWith("An attempt got no advice: ", Assert.Single(answer.Call.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "1.50", "1.5", "1.50")]
    [InlineData("3", "1000", "1e3", "1000")]
    [InlineData("7", "0.0", "-0", "0.0")]
    public async Task Numbers_vote_by_their_value(string first, string second, string third, string winner)
    {
        var answer = await new PriceItemPredictor(new ScriptedClient(Price(first), Price(second), Price(third))).PredictAsync("a", new() { Strategy = new SelfConsistency(3, Predict.Shared) });

        Assert.Equal(decimal.Parse(winner, NumberStyles.Float, CultureInfo.InvariantCulture), answer.Price);
    }

    private static string Price(string price) => $"[[ ## price ## ]]\n{price}\n[[ ## completed ## ]]";

    private static Exception Error(string kind) => kind switch
    {
        "transport" => new TransportException("dead"),
        "time" => new ModelTimeoutException("slow"),
        "http" => new HttpRequestException("reset"),
        "client's own time" => new TaskCanceledException("The request timed out."),
        "rate" => new RateLimitedException("later"),
        "budget" => new BudgetExceededException("spent"),
        "key" => new AuthenticationFailedException("who?"),
        _ => new InvalidDataException("odd"),
    };

    private static ScriptedClient Failing(Exception error, int from, params string[] replies)
    {
        var calls = 0;
        return new(replies) { Change = response => calls++ >= from ? throw error : response };
    }

    private static RouteTicketPredictor Router(IChatClient client) => new(client);

    private static string Reply(string team, double confidence) => FormattableString.Invariant($"[[ ## team ## ]]\n{team}\n[[ ## confidence ## ]]\n{confidence}\n[[ ## completed ## ]]");
}
