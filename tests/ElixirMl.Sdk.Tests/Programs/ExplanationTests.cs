using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Programs;

public sealed class ExplanationTests
{
    private const string Bad = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n87\n[[ ## completed ## ]]";
    private const string Good = "[[##team##]] billing [[##confidence##]] 0.9";

    [Fact]
    public async Task A_program_shows_the_last_prompt_and_reply_of_every_predictor()
    {
        var trajectory = new Trajectory();
        var desk = new SupportDesk(new ScriptedClient(Bad, Good));

        using (new RunContext { Trajectory = trajectory }.Enter())
        {
            await desk.Route.PredictAsync("first");
            await desk.Route.PredictAsync("I was charged twice");
        }

        var text = desk.Explain(trajectory);

        Assert.DoesNotContain("\nfirst\n", text, StringComparison.Ordinal);
        Assert.Contains("=== Route (1 call, Chat adapter)\n--- system\nYour input fields are:", text, StringComparison.Ordinal);
        Assert.Contains("--- user\n[[ ## message ## ]]\nI was charged twice", text, StringComparison.Ordinal);
        Assert.Contains($"--- reply\n{Good}\n--- mended $.team: ", text, StringComparison.Ordinal);
        Assert.EndsWith("=== Answer was not asked.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_told_in_words_of_people()
    {
        var trajectory = new Trajectory();
        using var run = new RunContext { Trajectory = trajectory }.Enter();
        await new RouteTicketPredictor(new ScriptedClient(Good)).PredictAsync("a");

        Assert.EndsWith("--- answer\nTeam: Billing\nConfidence: 0.9\n", trajectory.Steps[0].Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extra_calls_and_failures_are_shown()
    {
        var trajectory = new Trajectory();
        using var run = new RunContext { Trajectory = trajectory }.Enter();
        await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(new ScriptedClient(Bad)).PredictAsync("a"));

        var text = trajectory.Steps[0].Explain();

        Assert.Contains("--- Repair with Chat\n", text, StringComparison.Ordinal);
        Assert.Contains("--- Fallback with Json\n", text, StringComparison.Ordinal);
        Assert.Contains("--- failed\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_step_renders_is_what_was_sent()
    {
        var trajectory = new Trajectory();
        var client = new ScriptedClient("""{"team": "Billing", "confidence": 0.9}""");
        using var run = new RunContext { Trajectory = trajectory }.Enter();

        await new RouteTicketPredictor(client).WithDemos(Demo.Of(new RouteTicket { Message = "m", Team = Team.Other, Confidence = 0.5 })).PredictAsync("a", new() { Adapter = JsonAdapter.Shared });

        Assert.Equal(client.Requests[0].Messages.Select(message => message.Text), trajectory.Steps[0].Render().Select(message => message.Text));
    }

    [Fact]
    public void Two_states_differ_in_the_lines_that_were_changed()
    {
        var before = new SupportDesk(new ScriptedClient(""));
        var after = before.WithPredictors(predictor => predictor.Name == "Route"
            ? predictor.WithInstructions("Route the ticket. Refunds go to billing.").WithSettings(new() { Temperature = 0.25 })
            : predictor);

        var diff = ProgramDiff.Of(before, after);

        Assert.StartsWith("Route\n+ temperature: 0.25\n", diff, StringComparison.Ordinal);
        Assert.Contains("-     Route the ticket to the team that can solve it.\n+     Route the ticket. Refunds go to billing.\n", diff, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer\n", diff, StringComparison.Ordinal);
        Assert.Contains("  …\n", diff, StringComparison.Ordinal);
        Assert.Equal("", ProgramDiff.Of(before, before));
    }

    [Fact]
    public void A_changed_demo_shows_in_the_difference()
    {
        var before = new SupportDesk(new ScriptedClient(""));
        var demo = Demo.Of(new RouteTicket { Message = "My screen is black", Team = Team.Technical, Confidence = 0.75 });

        var diff = ProgramDiff.Of(before, before.WithPredictors(predictor => predictor.Name == "Route" ? predictor.WithDemos(demo) : predictor));

        Assert.Contains("+ My screen is black\n", diff, StringComparison.Ordinal);
        Assert.DoesNotContain("\n- ", diff, StringComparison.Ordinal);
    }
}
