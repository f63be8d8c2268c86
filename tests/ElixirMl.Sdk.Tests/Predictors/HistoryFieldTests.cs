using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class HistoryFieldTests
{
    private const string Reply = "[[ ## answer ## ]]\nFine.\n[[ ## completed ## ]]";

    public static TheoryData<string> AdapterNames => [.. Sdk.Tests.Adapters.ReadReply.Adapters.Select(static adapter => adapter.Name)];

    private static readonly History Past = History.Empty
        .Add(new Fixtures.Chat { Before = History.Empty, Question = "How are you?", Answer = "Well." })
        .Add(("question", "And now?"));

    [Fact]
    public async Task Earlier_turns_become_messages_and_leave_the_question_alone()
    {
        var client = new ScriptedClient(Reply);

        await new ChatPredictor(client).PredictAsync(Past, "Really?");

        var messages = client.Requests[0].Messages;
        Assert.Equal([ChatRole.System, ChatRole.User, ChatRole.Assistant, ChatRole.User, ChatRole.User], messages.Select(static message => message.Role));
        Assert.Equal("[[ ## question ## ]]\nHow are you?", messages[1].Text);
        Assert.Equal("[[ ## answer ## ]]\nWell.\n\n[[ ## completed ## ]]\n", messages[2].Text);
        Assert.Equal("[[ ## question ## ]]\nAnd now?", messages[3].Text);
        Assert.DoesNotContain("before", string.Concat(messages.Select(static message => message.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AdapterNames))]
    public void A_missing_answer_is_never_written(string name)
    {
        var adapter = Sdk.Tests.Adapters.ReadReply.Adapters.Single(one => one.Name == name);

        var messages = new ChatPredictor(new ScriptedClient()).Render(new() { Before = Past, Question = "Really?" }, new() { Adapter = adapter });

        Assert.Equal(5, messages.Count);
        Assert.All(messages, static message => Assert.DoesNotContain("None", message.Text, StringComparison.Ordinal));
        Assert.All(messages, static message => Assert.DoesNotContain("not supplied", message.Text, StringComparison.Ordinal));
        Assert.All(messages, static message => Assert.DoesNotContain("null", message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turns_of_the_call_come_before_those_of_the_field()
    {
        var client = new ScriptedClient(Reply);
        var earlier = new Demo([DemoField.OfText("question", "First?")], []);

        await new ChatPredictor(client).PredictAsync(Past, "Really?", new() { History = [earlier] });

        Assert.EndsWith("First?", client.Requests[0].Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_with_an_unknown_field_names_it()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => new ChatPredictor(new ScriptedClient(Reply)).PredictAsync(History.Empty.Add(("query", "a")), "b"));

        Assert.Equal("Turn 1 of 'before' has a field 'query', but 'Chat' has none of this name. Its fields are question, answer.", error.Message);
    }

    [Fact]
    public void Signatures_of_the_run_time_have_histories_too()
    {
        var signature = Signature.Parse("before: history, question -> answer");

        var native = Native.Of(signature, default);

        Assert.Equal(["before"], native.Histories);
        Assert.Equal(["question"], native.Shown.Inputs.Fields.Select(static field => field.JsonName));
        Assert.Same(native, Native.Of(signature, default));
    }
}
