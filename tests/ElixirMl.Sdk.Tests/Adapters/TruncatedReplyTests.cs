using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>A reply cut off at the limit of tokens, at every place, in every form, for every adapter: it is reported as such and never sent again.</summary>
public sealed class TruncatedReplyTests
{
    private const string Json = """{"title":"Blue pens","people":[{"name":"a","age":12},{"name":"b","age":3}],"stars":12}""";

    private static readonly Adapter[] Adapters = [ChatAdapter.Shared, JsonAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared, TwoStepAdapter.Shared];

    /// <summary>Forms, and from which length on the end of the form has been seen: 0 for all of it, -1 where a form has no end.</summary>
    public static TheoryData<string, int> Forms() => new()
    {
        { Json, Json.Length },
        { $"Here:\n```json\n{Json}\n```", Json.Length + 14 },
        { "[[ ## title ## ]]\nBlue pens\n\n[[ ## people ## ]]\n[{\"name\":\"a\",\"age\":12}]\n\n[[ ## stars ## ]]\n12\n\n[[ ## completed ## ]]", 0 },
        { "## title\nBlue pens\n## people\n[]\n## stars\n12\n## completed", 0 },
        { "<title>Blue pens</title>\n<people><person><name>a</name><age>12</age></person></people>\n<stars>12</stars>", 0 },
        { "<stars>12</stars><title>Blue <title>pens</title></title><people><name>a</name><age>12</age></people>", -1 },
        { "title: Blue pens\npeople: []\nstars: 12", -1 },
        { "**Title**: Blue pens\n**People**: []\n**Stars**: 12", -1 },
        { "```yaml\ntitle: Blue pens\nstars: 12\npeople:\n- name: a\n  age: 12\n- name: b\n```", -1 },
        { "| title | stars |\n|---|---|\n| Blue pens | 12 |", -1 },
        { "\"title\": \"Blue pens\",\n\"stars\": 12,\n\"people\": []", -1 },
        { "The title is Blue pens, twelve stars.", -1 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Behaviour_64_every_prefix_is_truncated_until_the_form_has_ended(string reply, int end)
    {
        var seen = end < 0 ? int.MaxValue : end == 0 ? reply.Length : end;
        foreach (var adapter in Adapters)
        {
            for (var length = 1; length <= reply.Length; length++)
            {
                var client = new ScriptedClient(reply[..length]) { Change = Cut };
                var outcome = await Outcome(client, adapter);

                Assert.True((outcome, client.Requests.Count) == (length >= seen ? "12" : "truncated_reply", 1), $"{adapter.Name}: {client.Requests.Count} calls, {outcome} for {reply[..length]}");
            }
        }
    }

    [Fact]
    public async Task A_draft_is_not_taken_for_the_answer_that_was_cut_off()
    {
        var client = new ScriptedClient($"Draft: {Json}\nOn reflection: {Json[..40]}") { Change = Cut };

        Assert.Equal("truncated_reply", await Outcome(client, JsonAdapter.Shared));
    }

    private static async Task<string> Outcome(ScriptedClient client, Adapter adapter)
    {
        try
        {
            var answer = await new CheckOrderPredictor(client).PredictAsync("a", new() { Adapter = adapter });
            return $"{answer.Stars}";
        }
        catch (PredictionException error)
        {
            return error.Errors.Errors[0].Rule;
        }
    }

    private static ChatResponse Cut(ChatResponse response)
    {
        response.FinishReason = ChatFinishReason.Length;
        return response;
    }
}
