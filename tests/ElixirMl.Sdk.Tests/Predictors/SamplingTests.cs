using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class SamplingTests
{
    [Fact]
    public async Task The_majority_wins()
    {
        var client = new ScriptedClient(Reply("Other", 0.1), Reply("Billing", 0.2), Reply("billing", 0.3));

        var answer = await Router(client).PredictAsync("a", new() { Strategy = new SelfConsistency(3, Predict.Shared) });

        Assert.Equal((Team.Billing, 0.2, 3), (answer.Team, answer.Confidence, answer.Call.Attempts));
        Assert.Equal([0, 1, 2], client.Requests.Select(request => request.Options!.AdditionalProperties!["elixirml.rollout"]));
        Assert.All(client.Requests, request => Assert.Equal(0.7f, request.Options!.Temperature));
    }

    [Fact]
    public async Task Behaviour_70_all_completions_are_told()
    {
        string[] replies = [Reply("Other", 0.1), Reply("Billing", 0.2), Reply("Billing", 0.3)];

        var vote = await Router(new ScriptedClient(replies)).PredictAsync("a", new() { Strategy = new SelfConsistency(3, Predict.Shared) });
        var best = await Router(new ScriptedClient(replies)).PredictAsync("a", new() { Strategy = new BestOfN(3, Sure, 0.25) });
        var compared = await Router(new ScriptedClient(Thought("money", "Billing"), Thought("screens", "Technical"), Rationale("The first is right.", "Billing"))).PredictAsync("a", new() { Strategy = new MultiChainComparison(2) });
        var one = await Router(new ScriptedClient(replies)).PredictAsync("a");

        Assert.Equal([Team.Other, Team.Billing, Team.Billing], vote.Completions.Select(static outputs => outputs.Team));
        Assert.Equal([0.1, 0.2, 0.3], best.Completions.Select(static outputs => outputs.Confidence));
        Assert.Equal([Team.Billing, Team.Billing, Team.Technical], compared.Completions.Select(static outputs => outputs.Team));
        Assert.Same(one.Outputs, Assert.Single(one.Completions));
    }

    [Fact]
    public async Task A_tie_goes_to_the_earliest() =>
        Assert.Equal(Team.Other, (await Router(new ScriptedClient(Reply("Other"), Reply("Billing"), Reply("Billing"), Reply("Other"))).PredictAsync("a", new() { Strategy = new SelfConsistency(4, Predict.Shared) })).Team);

    [Fact]
    public async Task Texts_are_compared_without_case_blanks_and_full_stops()
    {
        var client = new ScriptedClient(Joke("A cow."), Joke("A  horse!"), Joke("a horse"));

        var answer = await new TellJokePredictor(client).PredictAsync(new PredictOptions { Strategy = new SelfConsistency(3, Predict.Shared) });

        Assert.Equal("A  horse!", answer.Joke);
    }

    [Fact]
    public async Task Samples_without_an_answer_abstain()
    {
        var client = new ScriptedClient("?", Reply("Billing"), Reply("Billing"));

        var answer = await Router(client).PredictAsync("a", new() { Strategy = new SelfConsistency(3, Predict.Shared), MaxExtraCalls = 0 });

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Contains("1 of 3", Assert.Single(answer.Call.Warnings), StringComparison.Ordinal);
        await Assert.ThrowsAsync<PredictionException>(() => Router(new ScriptedClient("?")).PredictAsync("a", new() { Strategy = new SelfConsistency(2) }));
    }

    [Fact]
    public async Task The_callers_temperature_stays() =>
        Assert.All((await AskedAsync(new() { Strategy = new SelfConsistency(2), Temperature = 0, MaxExtraCalls = 0 })).Requests, request => Assert.Equal(0f, request.Options!.Temperature));

    [Theory]
    [InlineData(0.15, true)]
    [InlineData(0.2, false)]
    public async Task Behaviour_70_a_temperature_too_low_for_several_answers_is_warned_of(double temperature, bool isWarned)
    {
        var answer = await Router(new ScriptedClient(Reply("Other"))).PredictAsync("a", new() { Strategy = new SelfConsistency(3, Predict.Shared), Temperature = temperature });

        Assert.Equal(isWarned ? ["Several answers were asked for at temperature 0.15, where they hardly differ. Raise it, or leave it out."] : [], answer.Call.Warnings);
    }

    [Fact]
    public async Task Behaviour_70_a_model_that_chooses_its_own_temperature_is_told_none()
    {
        var client = new ScriptedClient(Reply("Other")) { Service = new OneModel(ModelFeatures.FixedSampling) };

        await Router(client).PredictAsync("a", new() { Strategy = new SelfConsistency(3, Predict.Shared) });

        Assert.All(client.Requests, static request => Assert.Null(request.Options!.Temperature));
    }

    [Fact]
    public async Task All_attempts_are_compared()
    {
        var client = new ScriptedClient(Thought("money", "Billing"), Thought("screens", "Technical"), Rationale("The first is right.", "Billing"));

        var answer = await Router(client).PredictAsync("a", new() { Strategy = new MultiChainComparison(2) });

        Assert.Equal((Team.Billing, "The first is right.", 3), (answer.Team, answer.Call.Reasoning, answer.Call.Attempts));
        Assert.Contains("[[ ## attempt_1 ## ]]\nreasoning: money\nteam: Billing", client.Requests[2].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("[[ ## attempt_2 ## ]]\nreasoning: screens\nteam: Technical", client.Requests[2].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_needs_every_attempt() =>
        await Assert.ThrowsAsync<PredictionException>(() => Router(new ScriptedClient(Thought("a", "Billing"), "?", Thought("b", "Billing"))).PredictAsync("a", new() { Strategy = new MultiChainComparison(3), MaxExtraCalls = 0 }));

    [Fact]
    public async Task The_best_answer_is_taken_and_a_good_one_ends_the_search()
    {
        var best = new ScriptedClient(Reply("Other", 0.3), Reply("Other", 0.6), Reply("Other", 0.5));
        var good = new ScriptedClient(Reply("Other", 0.3), Reply("Other", 0.9), Reply("Other", 0.95));

        var first = await Router(best).PredictAsync("a", new() { Strategy = new BestOfN(3, Sure, 0.8) });
        var second = await Router(good).PredictAsync("a", new() { Strategy = new BestOfN(3, Sure, 0.8) });

        Assert.Equal((0.6, 3), (first.Confidence, first.Call.Attempts));
        Assert.Contains("0.6", Assert.Single(first.Call.Warnings), StringComparison.Ordinal);
        Assert.Equal((0.9, 2), (second.Confidence, second.Call.Attempts));
        Assert.Equal([0, 1, 2], best.Requests.Select(request => request.Options!.AdditionalProperties!["elixirml.rollout"]));
    }

    [Fact]
    public async Task Failures_are_counted_for_each_call_anew()
    {
        var strategy = new BestOfN(3, Sure, 0.8, maxFailures: 1);
        for (var i = 0; i < 3; i++)
        {
            var answer = await Router(new ScriptedClient("?", Reply("Other", 0.9))).PredictAsync("a", new() { Strategy = strategy, MaxExtraCalls = 0 });

            Assert.Equal(0.9, answer.Confidence);
        }

        await Assert.ThrowsAsync<PredictionException>(() => Router(new ScriptedClient("?", "?", Reply("Other"))).PredictAsync("a", new() { Strategy = strategy, MaxExtraCalls = 0 }));
    }

    [Fact]
    public async Task An_exception_of_the_reward_passes_through() => await Assert.ThrowsAsync<NotSupportedException>(() => Router(new ScriptedClient(Reply("Other")))
        .PredictAsync("a", new() { Strategy = new BestOfN(3, Reward.Of<RouteTicket.Inputs, RouteTicket.Outputs>("none", (_, _) => throw new NotSupportedException()), 1) }));

    [Fact]
    public async Task A_reward_for_other_types_says_so()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new TellJokePredictor(new ScriptedClient(Joke("x"))).PredictAsync(new PredictOptions { Strategy = new BestOfN(2, Sure, 1) }));

        Assert.Contains("'sure'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_reaches_the_next_attempt_and_leaves_the_predictor_alone()
    {
        var client = new ScriptedClient(Reply("Other", 0.3), "[[ ## advice ## ]]\nBe bolder.\n[[ ## completed ## ]]", Reply("Other", 0.9));
        var router = Router(client);
        var before = router.State;

        var answer = await router.PredictAsync("Where is it?", new() { Strategy = new Refine(3, Sure, 0.8) });

        Assert.Equal((0.9, 3), (answer.Confidence, answer.Call.Attempts));
        Assert.Same(before, router.State);
        Assert.Contains("message: Where is it?", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("0.3 of 0.8", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Be bolder.", client.Requests[2].Messages[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Be bolder.", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_check_is_shown_to_the_model()
    {
        var client = new ScriptedClient(Reply("Other"), Reply("Billing"));
        var check = Check.Assert<RouteTicket.Inputs, RouteTicket.Outputs>("named", (_, outputs) => outputs.Team != Team.Other, "Name a team that can act.");

        var answer = await Router(client).PredictAsync("a", new() { Strategy = new Checked(check) });

        Assert.Equal((Team.Billing, 2), (answer.Team, answer.Call.Attempts));
        Assert.Contains("Name a team that can act.", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal("check", Assert.Single(Assert.Single(answer.Call.ExtraCalls).Errors.Errors).Rule);
    }

    [Fact]
    public async Task What_must_hold_is_an_error_and_what_should_hold_a_warning()
    {
        static bool Never(RouteTicket.Inputs inputs, RouteTicket.Outputs outputs) => false;
        var must = new Checked(Check.Assert<RouteTicket.Inputs, RouteTicket.Outputs>("never", Never, "Must not be."));
        var should = new Checked(ChainOfThought.Shared, Check.Suggest<RouteTicket.Inputs, RouteTicket.Outputs>("never", Never, "Should not be."));

        var error = await Assert.ThrowsAsync<PredictionException>(() => Router(new ScriptedClient(Reply("Other"))).PredictAsync("a", new() { Strategy = must, MaxExtraCalls = 1 }));
        var answer = await Router(new ScriptedClient(Thought("x", "Other"))).PredictAsync("a", new() { Strategy = should, MaxExtraCalls = 1 });

        Assert.Equal(2, error.Call.Attempts);
        Assert.Equal((2, "Should not be.", "x"), (answer.Call.Attempts, Assert.Single(answer.Call.Warnings), answer.Call.Reasoning));
    }

    [Fact]
    public async Task The_nearest_demos_are_shown_the_nearest_one_last()
    {
        var demos = new[] { "Refund for my invoice", "The screen stays black", "Invoice charged twice, refund please", "Hello" }
            .Select(text => Demo.Of(new RouteTicket { Message = text, Team = Team.Other, Confidence = 0.5 }));
        var client = new ScriptedClient(Reply("Billing"));

        await Router(client).WithDemos(demos).PredictAsync("please refund the invoice that was charged twice", new() { Strategy = new NearestDemos(2) });

        var shown = client.Requests[0].Messages;
        Assert.Equal(6, shown.Count);
        Assert.Contains("Refund for my invoice", shown[1].Text, StringComparison.Ordinal);
        Assert.Contains("Invoice charged twice", shown[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_are_stated()
    {
        Strategy[] strategies = [Predict.Shared, ChainOfThought.Shared, new SelfConsistency(5), new MultiChainComparison(3), new BestOfN(4, Sure, 1), new Refine(3, Sure, 1), new NearestDemos(), new ProgramOfThought(new ScriptedInterpreter()), new CodeAct(new ScriptedInterpreter()), new ReAct(AIFunctionFactory.Create(() => 1, "one"))];

        Assert.Equal([1, 2.5, 8, 10, 4, 5, 1, 3, 5, 4], strategies.Select(strategy => Math.Round(strategy.CostMultiplier, 9)));
    }

    [Fact]
    public void Choices_may_be_widened_by_any_strategy()
    {
        var router = Router(new ScriptedClient("")).WithSettings(new() { StrategyChoices = [Predict.Shared, new SelfConsistency(3), new BestOfN(2, Sure, 1)] });

        var choices = router.Space.Variables.OfType<Variables.ModuleVariable>().Single(variable => variable.Name == "Strategy");
        var chosen = router.WithConfiguration(name => name == "Strategy" ? "SelfConsistency(3)" : Variables.VariableValue.Absent);

        Assert.Equal(["Predict", "SelfConsistency(3)", "BestOfN(2, sure, 1)"], choices.Options.Select(option => option.Name));
        Assert.Equal(new double[] { 1, 5.25, 2 }, choices.Options.Select(option => (double)option.CostFactor));
        Assert.IsType<SelfConsistency>(chosen.State.Settings.Strategy);
    }

    [Fact]
    public async Task A_batch_keeps_its_order_and_its_failures()
    {
        var router = Router(new ScriptedClient(Reply("Other", 0.1), "?", Reply("Billing", 0.2)));

        var items = await router.PredictAllAsync(new[] { "a", "b", "c" }.Select(text => new RouteTicket.Inputs { Message = text }), new() { MaxConcurrency = 1 }, new() { MaxExtraCalls = 0 });

        Assert.Equal([0, 1, 2], items.Select(item => item.Index));
        Assert.Equal(new Team?[] { Team.Other, null, Team.Billing }, items.Select(item => item.Prediction?.Outputs.Team));
        Assert.IsType<PredictionException>(items[1].Error);
    }

    [Fact]
    public async Task A_batch_ends_after_too_many_failures()
    {
        var client = new ScriptedClient("?");

        var items = await Router(client).PredictAllAsync(Enumerable.Repeat(new RouteTicket.Inputs { Message = "a" }, 10), new() { MaxConcurrency = 1, MaxErrors = 2 }, new() { MaxExtraCalls = 0 });

        Assert.Equal(2, client.Requests.Count);
        Assert.Equal(2, items.Count(item => item.Error is not null));
        Assert.All(items.Skip(2), item => Assert.Null(item.Prediction));
    }

    private static readonly Reward Sure = Reward.Of<RouteTicket.Inputs, RouteTicket.Outputs>("sure", static (_, outputs) => outputs.Confidence);

    private static RouteTicketPredictor Router(ScriptedClient client) => new(client);

    private static string Reply(string team, double confidence = 0.5) => FormattableString.Invariant($"[[ ## team ## ]]\n{team}\n[[ ## confidence ## ]]\n{confidence}\n[[ ## completed ## ]]");

    private static string Thought(string reasoning, string team) => $"[[ ## reasoning ## ]]\n{reasoning}\n{Reply(team)}";

    private static string Rationale(string rationale, string team) => $"[[ ## rationale ## ]]\n{rationale}\n{Reply(team)}";

    private static string Joke(string text) => $"[[ ## joke ## ]]\n{text}\n[[ ## completed ## ]]";

    private static async Task<ScriptedClient> AskedAsync(PredictOptions options)
    {
        var client = new ScriptedClient(Thought("x", "Other"));
        await Router(client).PredictAsync("a", options);
        return client;
    }
}
