using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Clients.Recording;
using ElixirMl.Predictors;
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

    [Theory]
    [InlineData("""{"key":null}""")]
    [InlineData("""{"key":"a"}""")]
    [InlineData("""{"key":7,"error":"x"}""")]
    [InlineData("""{"key":"a","reply":null}""")]
    [InlineData("""{"key":"a","reply":{},"pieces":[0.5]}""")]
    [InlineData("""{"models":[{}]}""")]
    [InlineData("""{"models":[{"id":"a","features":"Flying"}]}""")]
    [InlineData("[]")]
    public void Whatever_is_wrong_with_a_line_it_is_named(string line)
    {
        File.WriteAllText(_path, line);

        Assert.StartsWith("Line 1 of", Assert.Throws<InvalidDataException>(() => new ReplayingChatClient(_path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelFeatures.JsonSchema)]
    [InlineData(ModelFeatures.None)]
    public async Task A_predictor_asks_the_replay_what_it_asked_the_model_it_was_recorded_from(ModelFeatures features)
    {
        var model = new FakeModel("""{"joke":"knock knock"}""") { Catalog = new CatalogueModels([new("small") { Features = features, InputPrice = 1, OutputPrice = 2 }], "small") };
        using (var recorder = new RecordingChatClient(model, _path))
        {
            await JokesAsync(recorder);
        }

        using var replay = new ReplayingChatClient(_path);
        var joke = await JokesAsync(replay);

        Assert.Equal(("knock knock", 0.00012m), (joke.Joke, joke.Call.Cost));

        static Task<TellJokePrediction> JokesAsync(IChatClient client) =>
            new TellJokePredictor(client).WithSettings(new() { Adapter = JsonAdapter.Shared }).PredictAsync();
    }

    [Fact]
    public async Task A_model_that_the_catalogue_knows_but_does_not_list_is_recorded_too()
    {
        var catalog = new CatalogueModels([new("gpt") { InputPrice = 3, OutputPrice = 4, Features = ModelFeatures.Tools | ModelFeatures.JsonMode }], "gpt");
        using var recorder = new RecordingChatClient(new FakeModel("yes") { Catalog = new Unlisting(catalog) }, _path);
        await recorder.GetResponseAsync(FakeModel.Ask("one"), new() { ModelId = "gpt" });

        var known = (IModelCatalog)new ReplayingChatClient(_path).GetService(typeof(IModelCatalog))!;

        Assert.Equal(catalog.Default, known.Find("gpt"));
    }

    [Fact]
    public async Task Recorders_that_share_a_file_lose_nothing()
    {
        RecordingChatClient[] recorders = [.. Enumerable.Range(0, 4).Select(_ => new RecordingChatClient(new FakeModel((text, _, _) => Task.FromResult(text)), _path))];

        await Parallel.ForEachAsync(Enumerable.Range(0, 800), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, token) =>
            await recorders[i % 4].GetResponseAsync(FakeModel.Ask($"question {i}"), null, token));

        using var replay = new ReplayingChatClient(_path);
        for (var i = 0; i < 800; i++)
        {
            Assert.Equal($"question {i}", (await replay.GetResponseAsync(FakeModel.Ask($"question {i}"))).Text);
        }

        Assert.Single(File.ReadLines(_path), static line => line.StartsWith("{\"models\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_made_before_the_first_call()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"elixirml-{Guid.NewGuid():N}");
        var path = Path.Combine(folder, "deep", "calls.jsonl");
        try
        {
            using var recorder = new RecordingChatClient(new FakeModel("yes"), path);
            await recorder.GetResponseAsync(FakeModel.Ask("one"));

            Assert.Equal("yes", (await new ReplayingChatClient(path).GetResponseAsync(FakeModel.Ask("one"))).Text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_made_is_refused_before_the_first_call() =>
        Assert.ThrowsAny<Exception>(() => new RecordingChatClient(new FakeModel("yes"), Path.Combine(Path.GetTempPath(), "a\0b")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_cannot_be_recorded_is_given_with_a_warning(bool isStream)
    {
        using var recorder = new RecordingChatClient(new FakeModel("yes"), _path);
        File.Delete(_path);
        Directory.CreateDirectory(_path);
        try
        {
            var reply = await (isStream ? recorder.GetStreamingResponseAsync(FakeModel.Ask("one")).ToChatResponseAsync() : recorder.GetResponseAsync(FakeModel.Ask("one")));

            Assert.Equal("yes", reply.Text);
            Assert.Contains(_path, ((IReadOnlyList<string>)reply.AdditionalProperties![CallProperties.Warnings]!)[0], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(_path);
        }
    }

    [Fact]
    public async Task In_place_of_the_recorder_a_replay_needs_no_model()
    {
        using (var recorder = new FakeModel("yes").AsBuilder().UseRetry().UseRecording(_path).Build())
        {
            await recorder.GetResponseAsync(FakeModel.Ask("one"));
        }

        var model = new FakeModel("never");
        using (var replay = model.AsBuilder().UseRetry().UseReplay(_path).Build())
        {
            var reply = await replay.GetResponseAsync(FakeModel.Ask("one"));
            reply.ModelId = "changed";
            Assert.Equal(("yes", "small"), (reply.Text, (await replay.GetResponseAsync(FakeModel.Ask("one"))).ModelId));
        }

        Assert.Equal((0, true), (model.Calls, model.IsDisposed));
    }

    [Fact]
    public void A_line_that_is_no_call_is_named()
    {
        File.WriteAllText(_path, "{\"key\":\"a\",\"error\":\"ServerErrorException\"}\n{oops\n");

        Assert.StartsWith("Line 2 of", Assert.Throws<InvalidDataException>(() => new ReplayingChatClient(_path)).Message, StringComparison.Ordinal);
    }

    /// <summary>Finds what it does not list, as catalogues do that understand names of snapshots.</summary>
    private sealed class Unlisting(IModelCatalog inner) : IModelCatalog
    {
        public IReadOnlyList<ModelInfo> Models => [];

        public ModelInfo? Default => null;

        public ModelInfo? Find(string id) => inner.Find(id);
    }
}
