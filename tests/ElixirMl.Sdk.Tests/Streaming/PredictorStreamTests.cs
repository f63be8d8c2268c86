using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Streaming;

/// <summary>Behaviours 83 to 93: what the reader of a stream sees.</summary>
public sealed class PredictorStreamTests
{
    private const string Resume = "[[ ## name ## ]]\nAda Lovelace\n\n[[ ## experience ## ]]\n[\"Engine\", \"Notes\"]\n\n[[ ## skills ## ]]\n[\"mathematics\"]\n\n[[ ## completed ## ]]\n";
    private const string Route = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    [Fact]
    public async Task A_split_marker_never_leaks_and_the_first_piece_is_the_first_text_of_the_value()
    {
        string[] pieces = ["[[", " ##", " joke", " ##", " ]]\n\n", "To be", " or not", " to be!\n\n[[ ##", " completed", " ## ]]\n"];
        var client = new ScriptedClient(string.Concat(pieces)) { Cut = _ => pieces };

        var fields = (await Updates.ReadAsync(new TellJokePredictor(client).StreamAsync())).Of(StreamUpdateKind.Field).ToList();

        Assert.Equal("To be", fields[0].Delta);
        Assert.Equal("To be or not to be!", fields.Text("joke"));
        Assert.Equal([true], fields.Where(update => update.IsLast).Select(update => update.IsLast));
        Assert.True(fields[^1].IsLast);
    }

    [Theory]
    [InlineData("[[ ## joke ## ]]\nHa.\n[[ ## completed ## ]]")]
    [InlineData("[[ ## joke ## ]]\nHa.")]
    [InlineData("Ha.")]
    [InlineData("{\"joke\": \"Ha.\"}")]
    public async Task A_reply_in_one_piece_or_without_its_end_or_in_another_format_has_the_right_value(string reply)
    {
        var updates = await Updates.ReadAsync(new TellJokePredictor(new ScriptedClient(reply) { Cut = static text => [text] }).StreamAsync());

        Assert.Equal("Ha.", updates.Text("joke"));
        Assert.Equal("Ha.", updates[^1].Prediction!.Joke);
        Assert.Equal("Ha.", updates[^1].Partial.Joke);
        Assert.Single(updates, update => update.IsLast);
    }

    [Fact]
    public async Task Partials_are_typed_and_only_grow()
    {
        var updates = await Updates.ReadAsync(new ReadResumePredictor(new ScriptedClient(Resume)).StreamAsync("Ada"));

        Assert.Contains(updates, update => update.Partial is { Name: "Ada", Experience: null });
        Assert.Contains(updates, update => update.Partial is { Experience: ["Engine"], Skills: null });
        Assert.All(updates.Zip(updates.Skip(1)), pair => Assert.StartsWith(pair.First.Partial.Name ?? "", pair.Second.Partial.Name ?? "", StringComparison.Ordinal));
        var last = updates[^1];
        Assert.Equal(("Ada Lovelace", 2, "mathematics"), (last.Prediction!.Name, last.Prediction.Experience.Count, last.Prediction.Skills[0]));
        Assert.All(updates.SkipLast(1), update => Assert.Null(update.Prediction));
    }

    [Fact]
    public async Task A_number_or_name_comes_only_when_it_is_complete()
    {
        var updates = await Updates.ReadAsync(new RouteTicketPredictor(new ScriptedClient(Route) { Cut = static text => text.Select(static letter => $"{letter}") }).StreamAsync("a"));

        Assert.Equal([("team", "Billing", true), ("confidence", "0.9", true)], updates.Where(update => update.Delta.Length > 0).Select(update => (update.Field, update.Delta, update.IsLast)));
        Assert.Contains(updates, update => update.Field == "confidence" && update.Fields!["confidence"].State == FieldState.Partial);
        Assert.All(updates, update => Assert.True(update.Partial.Confidence is null or 0.9));
        Assert.All(updates, update => Assert.True(update.Partial.Team is null or Team.Billing));
    }

    [Fact]
    public async Task The_answer_and_what_it_took_are_those_of_a_prediction()
    {
        var (whole, streamed) = (new FakeModel(Route), new FakeModel(Route));
        var expected = await new RouteTicketPredictor(whole).PredictAsync("a");

        var actual = (await Updates.ReadAsync(new RouteTicketPredictor(streamed).StreamAsync("a")))[^1].Prediction!;

        Assert.Equal(expected.Outputs, actual.Outputs);
        Assert.Equal(expected.Call with { Latency = default }, actual.Call with { Latency = default, Warnings = expected.Call.Warnings, Repairs = expected.Call.Repairs, ExtraCalls = expected.Call.ExtraCalls });
        Assert.Equal((110, 1L, false), (actual.Call.Usage.TotalTokens, streamed.Calls, actual.Call.IsUsageEstimated));
    }

    [Fact]
    public async Task A_cache_hit_gives_just_the_answer()
    {
        var model = new FakeModel(Route);
        var router = new RouteTicketPredictor(model.AsBuilder().UseCache().Build());
        await Updates.ReadAsync(router.StreamAsync("a"));

        var updates = await Updates.ReadAsync(router.StreamAsync("a"));

        Assert.Empty(updates.Of(StreamUpdateKind.Field));
        Assert.Equal((Team.Billing, 0L, 1L), (updates[^1].Prediction!.Team, updates[^1].Prediction!.Call.Usage.TotalTokens, model.Calls));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_used_is_mended_as_in_a_prediction_and_the_reader_sees_it()
    {
        var client = new ScriptedClient("[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n87\n[[ ## completed ## ]]", Route);

        var updates = await Updates.ReadAsync(new RouteTicketPredictor(client).StreamAsync("a"));

        var extra = Assert.Single(updates.Of(StreamUpdateKind.ExtraCall));
        Assert.Equal("Repair", extra.Subject);
        Assert.Contains("confidence", extra.Problem, StringComparison.Ordinal);
        Assert.Equal([1, 1, 2, 2], updates.Where(update => update.IsLast).Select(update => update.Call));
        Assert.Equal((0.9, 2), (updates[^1].Prediction!.Confidence, updates[^1].Prediction!.Call.Attempts));
    }

    [Fact]
    public async Task What_a_prediction_throws_the_stream_throws_after_the_updates_before_it()
    {
        var updates = new List<StreamUpdate>();
        var stream = new RouteTicketPredictor(new ScriptedClient("[[ ## team ## ]]\nNobody")).StreamAsync("a", new() { MaxExtraCalls = 0 });

        await Assert.ThrowsAsync<PredictionException>(async () =>
        {
            await foreach (var update in stream)
            {
                updates.Add(update);
            }
        });

        Assert.Equal(StreamUpdateKind.PredictorEnded, updates[^1].Kind);
    }

    [Fact]
    public async Task Begin_and_end_of_predictor_call_and_tool_are_told()
    {
        var find = AIFunctionFactory.Create((string query) => $"nothing for {query}", "find", "Finds.");
        var client = new ScriptedClient(
            Step("find", "{\"query\": \"a\"}"),
            Step("finish", "{}"),
            $"[[ ## reasoning ## ]]\nSeen.\n{Route}");

        var updates = await Updates.ReadAsync(new RouteTicketPredictor(client).StreamAsync("a", new() { Strategy = new ReAct(find) }));

        Assert.Equal(
            ["PredictorStarted", "CallStarted", "CallEnded", "ToolStarted find", "ToolEnded find", "CallStarted", "CallEnded", "CallStarted", "CallEnded", "PredictorEnded", "Completed"],
            updates.Where(update => update.Kind != StreamUpdateKind.Field).Select(update => update.Kind is StreamUpdateKind.ToolStarted or StreamUpdateKind.ToolEnded ? $"{update.Kind} {update.Subject}" : $"{update.Kind}"));
    }

    [Fact]
    public async Task A_tool_that_blocks_does_not_hold_back_that_it_has_begun()
    {
        using var seen = new ManualResetEventSlim();
        var wait = AIFunctionFactory.Create(() => seen.Wait(TimeSpan.FromSeconds(20)), "wait", "Waits.");
        var client = new ScriptedClient(
            Step("wait", "{}"),
            Step("finish", "{}"),
            Route);

        await foreach (var update in new RouteTicketPredictor(client).StreamAsync("a", new() { Strategy = new ReAct(wait) }))
        {
            if (update.Kind == StreamUpdateKind.ToolStarted)
            {
                seen.Set();
            }
        }

        Assert.True(seen.IsSet);
        Assert.Contains("true", client.Requests[1].Messages[^1].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Thoughts_of_the_model_come_beside_its_fields()
    {
        var client = new ScriptedClient(Route) { Change = static response => new([new(ChatRole.Assistant, [new TextReasoningContent("It says charged."), .. response.Messages[0].Contents])]) { FinishReason = ChatFinishReason.Stop } };

        var updates = await Updates.ReadAsync(new RouteTicketPredictor(client).StreamAsync("a"));

        Assert.Equal("It says charged.", string.Concat(updates.Select(update => update.Reasoning)));
        Assert.All(updates.Of(StreamUpdateKind.Reasoning), update => Assert.Equal("", update.Delta));
        Assert.Equal("It says charged.", updates[^1].Prediction!.Call.Reasoning);
    }

    [Fact]
    public async Task A_field_that_a_strategy_adds_is_told_too()
    {
        var updates = await Updates.ReadAsync(new RouteTicketPredictor(new ScriptedClient($"[[ ## reasoning ## ]]\nThey paid twice.\n{Route}")).StreamAsync("a", new() { Strategy = ChainOfThought.Shared }));

        Assert.Equal("They paid twice.", updates.Text("reasoning"));
        Assert.Equal((Team.Billing, "They paid twice."), (updates[^1].Partial.Team, updates[^1].Prediction!.Call.Reasoning));
    }

    [Fact]
    public async Task A_broken_check_stops_the_reply_and_shows_the_model_why()
    {
        var client = new ScriptedClient("[[ ## joke ## ]]\nSee http://a.example and more and more and more", "[[ ## joke ## ]]\nHa.\n[[ ## completed ## ]]");
        PredictOptions options = new() { StreamChecks = [new StreamCheck("joke", static text => !text.Contains("http", StringComparison.Ordinal), "Must not hold links.")] };

        var updates = await Updates.ReadAsync(new TellJokePredictor(client).StreamAsync(options));

        Assert.Contains("Must not hold links [", Assert.Single(updates.Of(StreamUpdateKind.ExtraCall)).Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(updates, update => update.Delta.Contains("more", StringComparison.Ordinal));
        Assert.Contains("Must not hold links", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(("Ha.", 2), (updates[^1].Prediction!.Joke, updates[^1].Prediction!.Call.Attempts));
    }

    [Fact]
    public async Task A_check_stops_a_prediction_too()
    {
        var client = new ScriptedClient("[[ ## joke ## ]]\nbad " + new string('x', 3_000));
        PredictOptions options = new() { MaxExtraCalls = 0, StreamChecks = [new StreamCheck("joke", static text => !text.Contains("bad", StringComparison.Ordinal), "Must be good.")] };

        var error = await Assert.ThrowsAsync<PredictionException>(() => new TellJokePredictor(client).PredictAsync(options));

        Assert.Equal("Must be good.", Assert.Single(error.Errors.Errors).Message);
        Assert.True(error.Call.IsUsageEstimated);
        Assert.InRange(error.Call.Usage.OutputTokens, 1, 20);
        Assert.InRange(error.Call.Usage.InputTokens, 50, 1_000);
        Assert.InRange(client.Sent, 1, 20);
    }

    [Fact]
    public async Task A_check_holds_for_a_reply_in_another_format_too()
    {
        var client = new ScriptedClient("{\"joke\": \"bad\"}");
        PredictOptions options = new() { MaxExtraCalls = 0, StreamChecks = [new StreamCheck("joke", static text => !text.Contains("bad", StringComparison.Ordinal), "Must be good.")] };

        await Assert.ThrowsAsync<PredictionException>(() => new TellJokePredictor(client).PredictAsync(options));
    }

    [Fact]
    public async Task A_reader_who_leaves_stops_the_call_and_a_slow_one_slows_it_down()
    {
        var client = new ScriptedClient("[[ ## joke ## ]]\n" + new string('x', 30_000)) { Cut = static text => text.Select(static letter => $"{letter}") };

        await foreach (var update in new TellJokePredictor(client).StreamAsync())
        {
            if (update.Field == "joke")
            {
                break;
            }
        }

        Assert.InRange(client.Sent, 1, 200);
    }

    [Fact]
    public async Task A_cancelled_stream_throws()
    {
        using var source = new CancellationTokenSource();
        var client = new ScriptedClient("[[ ## joke ## ]]\n" + new string('x', 30_000));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in new TellJokePredictor(client).StreamAsync(cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.InRange(client.Sent, 0, 200);
    }

    [Fact]
    public async Task The_budget_of_a_run_is_charged_and_a_reply_left_early_counts_with_what_was_set_aside()
    {
        var budget = new CallBudget(new() { MaxTokens = 100_000 });
        using var scope = new RunContext { Budget = budget }.Enter();
        await Updates.ReadAsync(new RouteTicketPredictor(new FakeModel(Route)).StreamAsync("a"));
        var first = budget.Tokens;
        var endless = new ScriptedClient("[[ ## joke ## ]]\n" + new string('x', 30_000));

        await foreach (var update in new TellJokePredictor(endless).StreamAsync(new PredictOptions { MaxTokens = 5_000 }))
        {
            if (update.Kind == StreamUpdateKind.Field)
            {
                break;
            }
        }

        Assert.Equal((110L, 2L), (first, budget.Calls));
        Assert.True(budget.Tokens > 5_110, $"{budget.Tokens}");
    }

    [Fact]
    public async Task Streams_at_one_time_do_not_mix()
    {
        var client = new FakeModel(static (prompt, _, _) => Task.FromResult($"[[ ## reply ## ]]\n{prompt[(prompt.IndexOf('<') + 1)..prompt.IndexOf('>')]}\n[[ ## completed ## ]]"));
        var answerer = new AnswerTicketPredictor(client);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Updates.ReadAsync(answerer.StreamAsync($"<letter {i}>", Team.Billing, [])))));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"letter {i}"), all.Select(updates => updates.Text("reply")));
        Assert.All(all, updates => Assert.Single(updates.Of(StreamUpdateKind.CallStarted)));
    }

    [Fact]
    public async Task A_reply_in_free_form_gives_no_field_and_its_reading_does()
    {
        var client = new ScriptedClient("I think this is for billing, ninety percent sure.", Route);

        var updates = await Updates.ReadAsync(new RouteTicketPredictor(client).StreamAsync("a", new() { Adapter = TwoStepAdapter.Shared }));

        Assert.All(updates.Of(StreamUpdateKind.Field), update => Assert.Equal(2, update.Call));
        Assert.Equal("Extraction", Assert.Single(updates.Of(StreamUpdateKind.ExtraCall)).Subject);
        Assert.Equal(FieldState.Complete, updates[^1].Partial.Fields["team"].State);
    }

    [Fact]
    public void Inputs_that_break_a_rule_are_refused_before_anything_is_read() =>
        Assert.Throws<ArgumentNullException>(() => new RouteTicketPredictor(new ScriptedClient(Route)).StreamAsync((RouteTicket.Inputs)null!));

    private static string Step(string tool, string arguments) => $"[[ ## next_thought ## ]]\nHm.\n[[ ## next_tool ## ]]\n{tool}\n[[ ## next_arguments ## ]]\n{arguments}\n[[ ## completed ## ]]";
}
