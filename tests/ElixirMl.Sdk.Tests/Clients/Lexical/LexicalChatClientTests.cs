using System.Globalization;
using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Clients.Lexical;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

public sealed class LexicalChatClientTests
{
    private static readonly Classroom Room = Classroom.For("Sort.", [Classroom.Text("text")], [Classroom.OneOf("area", "Sea", "Land", "Air")])
        .Show("ships sail on waves", "\"Sea\"")
        .Show("waves carry ships far", "\"Sea\"")
        .Show("tractors plough fields", "\"Land\"")
        .Show("birds fly high", "\"Air\"");

    private static readonly LexicalChatClient Client = new();

    [Fact]
    public void It_says_what_it_is()
    {
        var metadata = (ChatClientMetadata?)Client.GetService(typeof(ChatClientMetadata));

        Assert.Equal("elixirml-lexical", metadata?.ProviderName);
        Assert.Equal("lexical-medium", metadata?.DefaultModelId);
        Assert.Same(Client, Client.GetService(typeof(IChatClient)));
        Assert.Null(Client.GetService(typeof(string)));
        Assert.Null(Client.GetService(typeof(IChatClient), "key"));
    }

    [Fact]
    public void Its_models_are_listed_from_cheap_to_dear()
    {
        var catalog = Assert.IsType<IModelCatalog>(Client.GetService(typeof(IModelCatalog)), exactMatch: false);

        Assert.Equal(["lexical-small", "lexical-medium", "lexical-large"], catalog.Models.Select(model => model.Id));
        Assert.True(catalog.Models.Zip(catalog.Models.Skip(1)).All(pair => pair.First.InputPrice < pair.Second.InputPrice));
        Assert.Equal("lexical-medium", catalog.Default?.Id);
        Assert.Null(catalog.Find("gpt"));
    }

    [Fact]
    public async Task An_unknown_model_is_refused_with_the_known_ones()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => (Room with { Model = "gpt-5" }).RespondAsync("waves"));

        Assert.Contains("'gpt-5'", error.Message, StringComparison.Ordinal);
        Assert.Contains("lexical-small, lexical-medium, lexical-large", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new LexicalChatClient("gpt-5"));
    }

    [Fact]
    public async Task A_response_reports_model_tokens_reason_and_nominal_latency()
    {
        var small = await (Room with { Model = "lexical-small" }).RespondAsync("waves");
        var large = await (Room with { Model = "lexical-large" }).RespondAsync("waves");

        Assert.Equal("lexical-small", small.ModelId);
        Assert.Equal(ChatFinishReason.Stop, small.FinishReason);
        Assert.Equal(LexicalTokens.Count(small.Text), small.Usage?.OutputTokenCount);
        Assert.Equal(Room.Messages("waves").Sum(message => 4 + LexicalTokens.Count(message.Text)), small.Usage?.InputTokenCount);
        Assert.True(Latency(small) < Latency(large));
    }

    [Fact]
    public async Task At_temperature_zero_the_seed_does_not_matter()
    {
        var replies = new HashSet<string>();
        for (var seed = 0; seed < 5; seed++)
        {
            replies.Add(await (Room with { Temperature = 0, Seed = seed }).AskAsync("waves"));
        }

        Assert.Equal(["Sea"], replies);
    }

    [Fact]
    public async Task A_temperature_flattens_the_vote()
    {
        Assert.InRange(await ShareOf("Sea", 0.1f), 0.9, 1);
        Assert.InRange(await ShareOf("Sea", 1f), 0.4, 0.99);
        Assert.InRange(await ShareOf("Sea", 1000f), 0.2, 0.5);
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_and_a_rollout_draws_anew()
    {
        var messages = Room.Messages("ships and birds");
        var replies = new HashSet<string>();
        for (var rollout = 0; rollout < 30; rollout++)
        {
            var options = new ChatOptions { Temperature = 50, Seed = 7, AdditionalProperties = new() { [CallProperties.Rollout] = rollout } };
            var first = await Client.GetResponseAsync(messages, options);
            var second = await new LexicalChatClient().GetResponseAsync(messages, options);

            Assert.Equal(first.Text, second.Text);
            replies.Add(first.Text);
        }

        Assert.Equal(3, replies.Count);
    }

    [Fact]
    public async Task Draws_are_the_same_on_every_machine()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Your input fields are:\n1. `text` (text)\n\nYour output fields are:\n1. `area` (one of: Sea, Land, Air)\n\nYour task:\n    Sort."),
            new(ChatRole.User, "[[ ## text ## ]]\nships sail on waves"), new(ChatRole.Assistant, "[[ ## area ## ]]\nSea\n\n[[ ## completed ## ]]\n"),
            new(ChatRole.User, "[[ ## text ## ]]\ntractors plough fields"), new(ChatRole.Assistant, "[[ ## area ## ]]\nLand\n\n[[ ## completed ## ]]\n"),
            new(ChatRole.User, "[[ ## text ## ]]\nwaves in fields"),
        ];

        var drawn = "";
        for (var seed = 0; seed < 20; seed++)
        {
            var response = await Client.GetResponseAsync(messages, new() { Temperature = 2, Seed = seed });
            drawn += response.Text["[[ ## area ## ]]\n".Length];
        }

        Assert.Equal("LLSSSLLLSLSSSSLLSSLL", drawn);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task Replies_are_the_same_in_every_culture(string culture)
    {
        var room = Classroom.For("Sort.", [Classroom.Text("text")], [Classroom.OneOf("area", "INTERNET", "Files"), Classroom.Number("confidence", Schemas.NumberKind.Double, 0, 1)])
            .Show("An INPUT file of 1.5 MB", "\"Files\"", "0.75");
        var expected = (await room.RespondAsync("internet INPUT")).Text;
        var before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, (await room.RespondAsync("internet INPUT")).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_stream_adds_up_to_the_response()
    {
        var messages = Room.Messages("waves");
        var response = await Client.GetResponseAsync(messages);

        var updates = await Collect(Client.GetStreamingResponseAsync(messages));

        var streamed = updates.ToChatResponse();
        Assert.True(updates.Count > 5);
        Assert.Equal(response.Text, streamed.Text);
        Assert.Equal(response.Usage?.TotalTokenCount, streamed.Usage?.TotalTokenCount);
        Assert.Equal(response.FinishReason, streamed.FinishReason);
        Assert.Equal(Latency(response), (TimeSpan)updates[^1].AdditionalProperties![CallProperties.Latency]!);
    }

    [Fact]
    public async Task Cancelling_stops_calls_and_streams()
    {
        using var source = new CancellationTokenSource();
        var messages = Room.Messages("waves");

        await using var stream = Client.GetStreamingResponseAsync(messages, null, source.Token).GetAsyncEnumerator(source.Token);
        Assert.True(await stream.MoveNextAsync());
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stream.MoveNextAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.GetResponseAsync(messages, null, source.Token));
    }

    [Fact]
    public async Task A_reply_longer_than_allowed_is_cut_and_says_so()
    {
        var messages = Room.Messages("waves");
        var whole = (await Client.GetResponseAsync(messages)).Text;

        var cut = await Client.GetResponseAsync(messages, new() { MaxOutputTokens = 5 });
        var exact = await Client.GetResponseAsync(messages, new() { MaxOutputTokens = LexicalTokens.Count(whole) });

        Assert.Equal(ChatFinishReason.Length, cut.FinishReason);
        Assert.Equal(5, cut.Usage?.OutputTokenCount);
        Assert.StartsWith(cut.Text, whole, StringComparison.Ordinal);
        Assert.Equal((whole, ChatFinishReason.Stop), (exact.Text, exact.FinishReason));
    }

    [Fact]
    public async Task No_reply_is_longer_than_the_catalogue_says()
    {
        var room = Classroom.For("Repeat.", [Classroom.Text("text")], [Classroom.Text("copy")]);
        var limit = ((IModelCatalog)Client.GetService(typeof(IModelCatalog))!).Default!.MaxOutputTokens;

        var reply = await room.RespondAsync(string.Concat(Enumerable.Repeat("word ", 5000)));

        Assert.Equal(limit, reply.Usage?.OutputTokenCount);
        Assert.Equal(ChatFinishReason.Length, reply.FinishReason);
    }

    [Fact]
    public async Task A_stop_sequence_ends_the_reply() =>
        Assert.Equal("[[ ## area ## ]]\nSea\n\n", (await Client.GetResponseAsync(Room.Messages("waves"), new() { StopSequences = ["[[ ## completed"] })).Text);

    [Fact]
    public async Task A_request_to_mend_a_reply_is_answered_from_the_original_question()
    {
        var messages = Room.Messages("waves");
        messages.Add(new(ChatRole.Assistant, "[[ ## area ## ]]\nFire\n\n[[ ## completed ## ]]\n"));
        messages.Add(new(ChatRole.User, ChatAdapter.Shared.FormatRepair(Room.Signature, Schemas.ValidationResult.Of(new Schemas.ValidationError("$.area", "enum", "is not one of the values")))));

        Assert.Equal("[[ ## area ## ]]\nSea\n\n[[ ## completed ## ]]\n", (await Client.GetResponseAsync(messages)).Text);
    }

    [Fact]
    public async Task A_plain_conversation_is_answered_like_its_most_similar_turn()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "2 + 2"), new(ChatRole.Assistant, "four"),
            new(ChatRole.User, "capital of France"), new(ChatRole.Assistant, "Paris"),
            new(ChatRole.User, "the capital of France?"),
        ];

        Assert.Equal("Paris", (await Client.GetResponseAsync(messages)).Text);
        Assert.Contains("not a language model", (await Client.GetResponseAsync("Hello")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_without_a_question_are_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetResponseAsync([new ChatMessage(ChatRole.System, "Be brief.")]));

    [Fact]
    public async Task Many_threads_get_what_one_gets()
    {
        var rooms = Enumerable.Range(0, 80).Select(i => Room.Show($"word{i} and more", i % 2 == 0 ? "\"Sea\"" : "\"Air\"")).ToList();
        var alone = rooms.ConvertAll(room => new LexicalChatClient().GetResponseAsync(room.Messages("word3 word8")).Result.Text);

        var together = await Task.WhenAll(Enumerable.Range(0, 800).Select(i => Task.Run(() => Client.GetResponseAsync(rooms[i % 80].Messages("word3 word8")))));

        Assert.All(together.Select((response, i) => (response.Text, i)), pair => Assert.Equal(alone[pair.i % 80], pair.Text));
    }

    private async Task<double> ShareOf(string label, float temperature)
    {
        var count = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var response = await Client.GetResponseAsync(Room.Messages("waves in fields"), new() { Temperature = temperature, Seed = seed });
            count += response.Text.Contains($"\n{label}\n", StringComparison.Ordinal) ? 1 : 0;
        }

        return count / 200.0;
    }

    private static async Task<List<ChatResponseUpdate>> Collect(IAsyncEnumerable<ChatResponseUpdate> stream)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in stream)
        {
            updates.Add(update);
        }

        return updates;
    }

    private static TimeSpan Latency(ChatResponse response) => (TimeSpan)response.AdditionalProperties![CallProperties.Latency]!;
}
