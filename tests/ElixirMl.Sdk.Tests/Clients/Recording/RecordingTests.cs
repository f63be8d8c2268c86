using ElixirMl.Clients;
using ElixirMl.Clients.Recording;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Recording;

public sealed class RecordingTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"elixirml-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task What_was_recorded_is_answered_without_a_model()
    {
        using var recorder = new RecordingChatClient(new FakeModel((text, _, _) => Task.FromResult(text.ToUpperInvariant())), _path);
        await recorder.GetResponseAsync(FakeModel.Ask("one"));
        await recorder.GetStreamingResponseAsync(FakeModel.Ask("two")).ToChatResponseAsync();

        using var replay = new ReplayingChatClient(_path);

        Assert.Equal("ONE", (await replay.GetResponseAsync(FakeModel.Ask("one"))).Text);
        Assert.Equal("TWO", (await replay.GetStreamingResponseAsync(FakeModel.Ask("two")).ToChatResponseAsync()).Text);
        Assert.Equal(110, TokenUsage.From((await replay.GetResponseAsync(FakeModel.Ask("one"))).Usage).TotalTokens);
    }

    [Fact]
    public async Task A_stream_is_answered_in_the_pieces_it_came_in()
    {
        using var recorder = new RecordingChatClient(new FakeModel("one two three"), _path);
        var recorded = await PiecesAsync(recorder);

        using var replay = new ReplayingChatClient(_path);

        Assert.Equal(recorded, await PiecesAsync(replay));
        Assert.Equal(3, recorded.Count);
        Assert.Equal(110, TokenUsage.From((await replay.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync()).Usage).TotalTokens);

        static async Task<List<string>> PiecesAsync(IChatClient client)
        {
            var pieces = new List<string>();
            await foreach (var update in client.GetStreamingResponseAsync(FakeModel.Ask("well?")))
            {
                pieces.AddRange(update.Contents.OfType<TextContent>().Select(static content => content.Text));
            }

            return pieces;
        }
    }

    [Fact]
    public async Task Errors_of_streams_are_recorded_too()
    {
        using var recorder = new RecordingChatClient(new FakeModel(() => throw new RateLimitedException("busy")), _path);
        await Assert.ThrowsAsync<RateLimitedException>(() => recorder.GetStreamingResponseAsync(FakeModel.Ask("one")).ToChatResponseAsync());

        using var replay = new ReplayingChatClient(_path);

        await Assert.ThrowsAsync<RateLimitedException>(() => replay.GetStreamingResponseAsync(FakeModel.Ask("one")).ToChatResponseAsync());
    }

    [Fact]
    public async Task Equal_requests_get_their_replies_in_order()
    {
        var count = 0;
        using var recorder = new RecordingChatClient(new FakeModel(() => $"{++count}"), _path);
        await recorder.GetResponseAsync(FakeModel.Ask("next"));
        await recorder.GetResponseAsync(FakeModel.Ask("next"));

        using var replay = new ReplayingChatClient(_path);
        var replies = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            replies.Add((await replay.GetResponseAsync(FakeModel.Ask("next"))).Text);
        }

        Assert.Equal(["1", "2", "2"], replies);
    }

    [Fact]
    public async Task Errors_are_recorded_with_their_type()
    {
        using var recorder = new RecordingChatClient(new FakeModel(() => throw new RateLimitedException("busy")), _path);
        await Assert.ThrowsAsync<RateLimitedException>(() => recorder.GetResponseAsync(FakeModel.Ask("one")));

        using var replay = new ReplayingChatClient(_path);

        Assert.Equal("busy", (await Assert.ThrowsAsync<RateLimitedException>(() => replay.GetResponseAsync(FakeModel.Ask("one")))).Message);
    }

    [Fact]
    public async Task A_request_that_was_not_recorded_is_an_error_that_shows_it()
    {
        await File.WriteAllTextAsync(_path, "");
        using var replay = new ReplayingChatClient(_path);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => replay.GetResponseAsync(FakeModel.Ask("never asked")));

        Assert.Contains("'never asked'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_call_is_named()
    {
        File.WriteAllText(_path, "{\"key\":\"a\"}\n{oops\n");

        Assert.StartsWith("Line 2 of", Assert.Throws<InvalidDataException>(() => new ReplayingChatClient(_path)).Message, StringComparison.Ordinal);
    }
}
