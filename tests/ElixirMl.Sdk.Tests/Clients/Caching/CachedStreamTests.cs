using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

/// <summary>Equal streams at one time.</summary>
public sealed class CachedStreamTests
{
    [Fact]
    public async Task Behaviour_81_equal_streams_share_one_call_and_only_the_first_pays()
    {
        var model = new PiecewiseModel();
        using var client = new CachingChatClient(model);

        var readers = Enumerable.Range(0, 20).Select(_ => Task.Run(() => Ask(client).ToChatResponseAsync())).ToArray();
        await model.SayAsync("Hel");
        await model.SayAsync("lo.");
        model.End();
        var replies = await Task.WhenAll(readers);

        Assert.All(replies, static reply => Assert.Equal("Hello.", reply.Text));
        Assert.Equal(1, model.Calls);
        Assert.Single(replies, static reply => reply.Usage is not null);
        Assert.Equal("Hello.", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
    }

    [Fact]
    public async Task Who_comes_later_gets_what_has_come_and_then_reads_along()
    {
        var model = new PiecewiseModel();
        using var client = new CachingChatClient(model);
        await using var first = Ask(client).GetAsyncEnumerator();
        await model.SayAsync("Hel");
        Assert.True(await first.MoveNextAsync());

        await using var second = Ask(client).GetAsyncEnumerator();
        Assert.True(await second.MoveNextAsync());
        Assert.Equal(("Hel", true), (second.Current.Text, second.Current.AdditionalProperties!.ContainsKey(CallProperties.CacheHit)));
        Assert.Null(first.Current.AdditionalProperties);
        first.Current.Contents.Clear();
        await model.SayAsync("lo.");
        Assert.True(await second.MoveNextAsync());

        Assert.Equal("lo.", second.Current.Text);
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task The_call_goes_on_until_the_last_reader_leaves()
    {
        var model = new PiecewiseModel();
        using var client = new CachingChatClient(model);
        using var impatient = new CancellationTokenSource();
        var first = Ask(client, impatient.Token).GetAsyncEnumerator();
        var waiting = first.MoveNextAsync().AsTask();
        var second = Ask(client).GetAsyncEnumerator();
        var next = second.MoveNextAsync().AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await first.DisposeAsync();

        await model.SayAsync("Hel");
        Assert.True(await next);
        Assert.Equal("Hel", second.Current.Text);
        Assert.False(model.IsLeft);
        await second.DisposeAsync();

        Assert.True(model.IsLeft);
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task A_reader_that_waits_when_the_others_have_left_stops_the_model_when_it_is_cancelled()
    {
        var model = new PiecewiseModel();
        using var client = new CachingChatClient(model);
        using var impatient = new CancellationTokenSource();

        var reading = Ask(client, impatient.Token).ToChatResponseAsync();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(model.IsLeft);
    }

    [Fact]
    public async Task A_failure_reaches_everybody_and_is_not_kept()
    {
        var model = new PiecewiseModel();
        using var client = new CachingChatClient(model);
        var readers = Enumerable.Range(0, 3).Select(_ => Ask(client).ToChatResponseAsync()).ToArray();

        model.Fail(new ServerErrorException("down"));
        foreach (var reader in readers)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => reader);
        }

        Assert.Equal(1, model.Calls);
        await Assert.ThrowsAsync<ServerErrorException>(() => Ask(client).ToChatResponseAsync());
        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public async Task The_model_is_asked_for_no_more_than_the_fastest_reader_takes()
    {
        var taken = 0;
        using var client = new CachingChatClient(new EagerModel(() => taken++));
        await using var slow = Ask(client).GetAsyncEnumerator();
        await using var fast = Ask(client).GetAsyncEnumerator();

        await slow.MoveNextAsync();
        await fast.MoveNextAsync();
        await fast.MoveNextAsync();

        Assert.Equal(2, taken);
    }

    private static IAsyncEnumerable<ChatResponseUpdate> Ask(CachingChatClient client, CancellationToken cancellationToken = default) =>
        client.GetStreamingResponseAsync(FakeModel.Ask("well?"), null, cancellationToken);

    /// <summary>Says what it is told to, when it is told.</summary>
    private sealed class PiecewiseModel : IChatClient
    {
        private readonly Channel<string> _pieces = Channel.CreateUnbounded<string>();

        public int Calls { get; private set; }

        public bool IsLeft { get; private set; }

        public ValueTask SayAsync(string piece) => _pieces.Writer.WriteAsync(piece);

        public void End() => _pieces.Writer.Complete();

        public void Fail(Exception error) => _pieces.Writer.Complete(error);

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Calls++;
            try
            {
                while (await WaitAsync(cancellationToken))
                {
                    yield return new(ChatRole.Assistant, await _pieces.Reader.ReadAsync(cancellationToken));
                }

                yield return new(ChatRole.Assistant, [new UsageContent(new() { InputTokenCount = 1 })]) { FinishReason = ChatFinishReason.Stop };
            }
            finally
            {
                IsLeft = true;
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _pieces.Reader.WaitToReadAsync(cancellationToken);
    }

    /// <summary>Never lacks a word.</summary>
    private sealed class EagerModel(Action take) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            while (true)
            {
                take();
                yield return new(ChatRole.Assistant, "word ");
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
