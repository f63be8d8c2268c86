using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Adapters;

public sealed class RepliesThatMustParseTests
{
    private const string Plain = """{"category": "BILLING", "confidenceScore": 0.87, "replyText": "hello"}""";

    private static readonly Adapter[] Adapters = [JsonAdapter.Shared, ChatAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared];

    public static TheoryData<string, string> Replies() => new()
    {
        { Plain, "hello" },
        { $"```\n{Plain}\n```", "hello" },
        { $"```json\n{Plain}\n```", "hello" },
        { $"Here you are:\n```json\n{Plain}\n```\nHope it helps!", "hello" },
        { $"{Plain} Hope it helps!", "hello" },
        { $"{{\"z\": 1}} {Plain}", "hello" },
        { $"<think>maybe {{\"category\": \"OTHER\", \"confidenceScore\": 0, \"replyText\": \"draft\"}}</think>{Plain}", "hello" },
        { Plain + "}", "hello" },
        { $"[{Plain}]", "hello" },
        { $"{{\"ticket\": {Plain}}}", "hello" },
        { "\"{\\\"category\\\":\\\"BILLING\\\",\\\"confidenceScore\\\":0.87,\\\"replyText\\\":\\\"hello\\\"}\"", "hello" },
        { "category: BILLING\nconfidenceScore: 0.87\nreplyText: hello", "hello" },
        { "{\"category\": \"BILLING\", \"confidenceScore\": 0.87, \"replyText\": \"hello\",}", "hello" },
        { "{'category': 'BILLING', 'confidenceScore': 0.87, 'replyText': 'hello'}", "hello" },
        { "{category: \"BILLING\", confidenceScore: 0.87, replyText: \"hello\"}", "hello" },
        { "{category: BILLING, confidenceScore: 0.87, replyText: hello there friend}", "hello there friend" },
        { "{\n  \"category\": \"BILLING\"\n  \"confidenceScore\": 0.87\n  \"replyText\": \"hello\"\n}", "hello" },
        { "{/* first */ \"category\": \"BILLING\", // why\n \"confidenceScore\": 0.87, \"replyText\": \"hello\"}", "hello" },
        { "{\n  \"category\": \"BILLING\",\n  \"confidenceScore\": 0.87,\n  \"replyText\": \"We \"have\" refunded\"\n}", "We \"have\" refunded" },
        { "{\"category\": \"BILLING\", \"confidenceScore\": 0.87, \"replyText\": \"\"\"say \"hi\" now\"\"\"}", "say \"hi\" now" },
        { "{\"category\": \"BILLING\", \"confidenceScore\": 0.87, \"replyText\": \"use ```json {} ``` here\"}", "use ```json {} ``` here" },
        { "{\"category\": \"BILLING\", \"confidenceScore\": \"0.87\", \"replyText\": \"hello\"}", "hello" },
        { "{\"Category\": \"billing\", \"Confidence Score\": 0.87, \"reply_text\": \"hello\"}", "hello" },
        { "{\"category\": [\"BILLING\"], \"confidenceScore\": [0.87], \"replyText\": \"hello\"}", "hello" },
        { "{\"category\": \"The category is billing.\", \"confidenceScore\": .87, \"replyText\": \"hello\"}", "hello" },
        { "{\"category\": \"BILLING\", \"confidenceScore\": 0.87, \"replyText\": {\"title\": \"x\"}}", "{\"title\": \"x\"}" },
        { "{\"category\": \"BILLING\", \"confidenceScore\": 0.87, \"replyText\": \"hello\", \"mood\": \"fine\"}", "hello" },
    };

    public static TheoryData<string, string, string> Mistakes() => new()
    {
        { "{\"category\": \"BILLING\", \"confidenceScore\": 87, \"replyText\": \"hello\"}", "$.confidenceScore", "range" },
        { "{\"category\": \"BILLING or TECHNICAL\", \"confidenceScore\": 0.5, \"replyText\": \"hello\"}", "$.category", "allowed" },
        { "{\"category\": null, \"confidenceScore\": 0.5, \"replyText\": \"hello\"}", "$.category", "required" },
        { "{\"category\": \"BILLING\", \"replyText\": \"hello\"}", "$.confidenceScore", "required" },
        { "{\"category\": \"BILLING\", \"confidenceScore\": \"high\", \"replyText\": \"hello\"}", "$.confidenceScore", "type" },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_reply_is_understood_without_another_call(string reply, string text)
    {
        foreach (var adapter in Adapters)
        {
            var client = new ScriptedClient(reply);

            var answer = await new SortTicketPredictor(client).PredictAsync("a", new() { Adapter = adapter });

            Assert.Equal((Category.Billing, 0.87, text), (answer.Category, answer.ConfidenceScore, answer.ReplyText));
            Assert.Single(client.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_never_guessed_away(string reply, string path, string rule)
    {
        foreach (var adapter in Adapters)
        {
            var error = await Assert.ThrowsAsync<PredictionException>(() => new SortTicketPredictor(new ScriptedClient(reply)).PredictAsync("a", new() { Adapter = adapter, MaxExtraCalls = 0 }));

            Assert.Equal((path, rule), (error.Errors.Errors[0].Path, error.Errors.Errors[0].Rule));
            Assert.Single(error.Errors.Errors);
        }
    }

    [Theory]
    [InlineData("{\"category\": \"BILLING\", \"confidenceScore\": 0.87, \"replyText\": \"We have ref")]
    [InlineData("```json\n{\"category\": \"BILLING\", \"confidenceScore\": 0.87, \"replyText\": \"We have ref\"\n")]
    public async Task An_unfinished_object_is_used_unless_it_was_cut_off(string reply)
    {
        var ended = await new SortTicketPredictor(new ScriptedClient(reply)).PredictAsync("a", new() { Adapter = JsonAdapter.Shared });
        var cut = new ScriptedClient(reply) { Change = Cut };
        var error = await Assert.ThrowsAsync<PredictionException>(() => new SortTicketPredictor(cut).PredictAsync("a", new() { Adapter = JsonAdapter.Shared }));

        Assert.Equal("We have ref", ended.ReplyText);
        Assert.NotEmpty(ended.Call.Repairs);
        Assert.Equal("truncated_reply", Assert.Single(error.Errors.Errors).Rule);
    }

    [Fact]
    public async Task Missing_lists_and_nullables_are_filled_and_said_so()
    {
        var answer = await new ReadResumePredictor(new ScriptedClient("""{"name": "Ada", "skills": "maths"}""")).PredictAsync("a", new() { Adapter = JsonAdapter.Shared });

        Assert.Equal("Ada", answer.Name);
        Assert.Null(answer.Email);
        Assert.Empty(answer.Experience);
        Assert.Equal(["maths"], answer.Skills);
        Assert.Contains(answer.Call.Repairs, repair => repair.Path == "$.experience");
        Assert.Contains(answer.Call.Repairs, repair => repair.Path == "$.skills");
    }

    [Fact]
    public async Task A_bulleted_list_below_a_marker_is_a_list()
    {
        var answer = await new ReadResumePredictor(new ScriptedClient("[[ ## name ## ]]\nAda\n[[ ## experience ## ]]\n- a\n- b\n[[ ## skills ## ]]\n* maths\n* logic\n[[ ## completed ## ]]")).PredictAsync("a");

        Assert.Equal(["a", "b"], answer.Experience);
        Assert.Equal(["maths", "logic"], answer.Skills);
    }

    [Theory]
    [InlineData("I do not know.")]
    [InlineData("[\"x\"]")]
    [InlineData("{}")]
    [InlineData("{\"mood\": \"fine\"}")]
    public async Task What_holds_no_field_is_an_error(string reply)
    {
        foreach (var adapter in Adapters)
        {
            var error = await Assert.ThrowsAsync<PredictionException>(() => new SortTicketPredictor(new ScriptedClient(reply)).PredictAsync("a", new() { Adapter = adapter }));

            Assert.NotEmpty(error.Errors.Errors);
        }
    }

    [Theory]
    [InlineData("I do not know.")]
    [InlineData("{\"error\": \"I do not know.\"}")]
    [InlineData("Sorry, {} I cannot.")]
    public async Task What_holds_no_field_is_an_error_even_where_all_may_be_null(string reply)
    {
        foreach (var adapter in Adapters)
        {
            var error = await Assert.ThrowsAsync<PredictionException>(() => new FindPlacePredictor(new ScriptedClient(reply)).PredictAsync("a", new() { Adapter = adapter }));

            Assert.NotEmpty(error.Errors.Errors);
        }
    }

    private static ChatResponse Cut(ChatResponse response)
    {
        response.FinishReason = ChatFinishReason.Length;
        return response;
    }
}
