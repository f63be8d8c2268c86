using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.MlTypes;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Streaming;

/// <summary>Behaviours of streams by their number, as far as no other test is named after what it shows.</summary>
public sealed class StreamBehaviourTests
{
    private const string Route = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    [Theory]
    [InlineData("[[ ## joke ## ]]\nTo be!", "\n\n[[ ##", " completed ## ]]")]
    [InlineData("[[ ## joke ## ]]\nTo be", "!\n\n[[ ##", " completed ## ]]")]
    public async Task Behaviours_84_and_88_the_last_update_of_a_field_is_flagged_once_even_when_it_is_empty(params string[] pieces)
    {
        var fields = (await Updates.ReadAsync(new TellJokePredictor(new ScriptedClient(string.Concat(pieces)) { Cut = _ => pieces }).StreamAsync())).Of(StreamUpdateKind.Field).ToList();

        Assert.Equal("To be!", fields.Text("joke"));
        Assert.True(Assert.Single(fields, static update => update.IsLast) == fields[^1]);
    }

    [Fact]
    public async Task Behaviour_90_a_stream_that_is_read_twice_is_two_runs()
    {
        var client = new ScriptedClient(Route);
        var stream = new RouteTicketPredictor(client).StreamAsync("a");

        var both = await Task.WhenAll(Updates.ReadAsync(stream), Updates.ReadAsync(stream));

        Assert.Equal(2, client.Streams);
        Assert.All(both, static updates => Assert.Equal((Team.Billing, 1), (updates[^1].Prediction!.Team, updates[^1].Prediction!.Call.Attempts)));
    }

    [Fact]
    public async Task Behaviour_91_a_hit_gives_the_prediction_alone_without_fields_and_thoughts()
    {
        var client = new ScriptedClient(Route) { Change = static response => new([new(ChatRole.Assistant, [new TextReasoningContent("They paid twice."), .. response.Messages[0].Contents])]) { FinishReason = ChatFinishReason.Stop } };
        var router = new RouteTicketPredictor(client.AsBuilder().UseCache().Build());
        var first = await Updates.ReadAsync(router.StreamAsync("a"));

        var hit = await Updates.ReadAsync(router.StreamAsync("a"));

        Assert.Equal("They paid twice.", string.Concat(first.Select(static update => update.Reasoning)));
        Assert.Equal([StreamUpdateKind.PredictorStarted, StreamUpdateKind.CallStarted, StreamUpdateKind.CallEnded, StreamUpdateKind.PredictorEnded, StreamUpdateKind.Completed], hit.Select(static update => update.Kind));
        Assert.Equal((first[^1].Prediction!.Outputs, "They paid twice."), (hit[^1].Prediction!.Outputs, hit[^1].Prediction!.Call.Reasoning));
    }

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Xml")]
    [InlineData("Markdown")]
    public async Task Behaviour_91_a_type_of_ones_own_is_read_by_the_type_once_it_is_complete(string format)
    {
        Adapter adapter = format switch { "Chat" => ChatAdapter.Shared, "Json" => JsonAdapter.Shared, "Xml" => XmlAdapter.Shared, _ => MarkdownAdapter.Shared };
        var row = new JudgeReview { Review = "a", Genuine = new(0.875), Author = new() { Name = "Ada", Age = 36, Children = [] } };
        var reply = adapter.FormatReply(JudgeReview.Signature.Model, ["0.875", "{\"name\":\"Ada\",\"age\":36,\"children\":[]}"]);

        var updates = await Updates.ReadAsync(new JudgeReviewPredictor(new ScriptedClient(reply) { Cut = static text => text.Select(static letter => $"{letter}") }).StreamAsync("a", new() { Adapter = adapter }));

        Assert.All(updates, static update => Assert.True(update.Partial.Genuine is null || update.Partial.Genuine == new Probability(0.875)));
        Assert.All(updates, update => Assert.True(update.Partial.Author is null || update.Partial.Author.Name == "Ada"));
        Assert.Contains(updates, static update => update.Kind == StreamUpdateKind.Field && update.Partial is { Genuine: not null, Author: null });
        Assert.Equal((row.Genuine, 36), (updates[^1].Prediction!.Genuine, updates[^1].Prediction!.Author.Age));
    }

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Xml")]
    [InlineData("Markdown")]
    public async Task Replies_57_the_last_object_of_a_list_comes_before_its_end_where_the_field_says_so(string format)
    {
        Adapter adapter = format switch { "Chat" => ChatAdapter.Shared, "Json" => JsonAdapter.Shared, "Xml" => XmlAdapter.Shared, _ => MarkdownAdapter.Shared };
        var reply = adapter.FormatReply(FindPeople.Signature.Model, ["""[{"name":"Ada","age":36,"city":"London"},{"name":"Bob","age":7,"city":null}]"""]);

        var updates = await Updates.ReadAsync(new FindPeoplePredictor(new ScriptedClient(reply) { Cut = static text => text.Select(static letter => $"{letter}") }).StreamAsync("a", new() { Adapter = adapter }));

        var seen = updates.Where(static update => update.Partial.People is not null).Select(static update => string.Join(", ", update.Partial.People!.Select(static person => $"{person.Name} {person.Age} {person.City}"))).Distinct();
        Assert.Equal(["Ada  ", "Ada 36 ", "Ada 36 London", "Ada 36 London, Bob  ", "Ada 36 London, Bob 7 "], seen);
    }

    [Fact]
    public async Task Behaviour_92_each_of_many_streams_is_told_of_its_own_tools_only()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() =>
        {
            var tool = AIFunctionFactory.Create(() => number, $"tool_{number}", "Counts.");
            var client = new ScriptedClient(Step($"tool_{number}"), Step("finish"), Route);
            return Updates.ReadAsync(new RouteTicketPredictor(client).StreamAsync("a", new() { Strategy = new ReAct(tool) }));
        })));

        Assert.Equal(
            Enumerable.Range(0, 12).Select(static number => $"ToolStarted tool_{number}, ToolEnded tool_{number}"),
            all.Select(static updates => string.Join(", ", updates.Where(static update => update.Kind is StreamUpdateKind.ToolStarted or StreamUpdateKind.ToolEnded).Select(static update => $"{update.Kind} {update.Subject}"))));
        Assert.All(all, static updates => Assert.Equal(3, updates.Of(StreamUpdateKind.CallStarted).Count()));
    }

    private static string Step(string tool) => $"[[ ## next_thought ## ]]\nHm.\n[[ ## next_tool ## ]]\n{tool}\n[[ ## next_arguments ## ]]\n{{}}\n[[ ## completed ## ]]";
}
