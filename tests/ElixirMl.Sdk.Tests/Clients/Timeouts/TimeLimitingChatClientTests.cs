using System.Runtime.CompilerServices;
using ElixirMl.Clients;
using ElixirMl.Clients.Timeouts;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Timeouts;

public sealed class TimeLimitingChatClientTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_reply_that_takes_too_long_is_stopped_and_a_timeout()
    {
        var model = new WaitingClient();
        var asked = Limit(model).GetResponseAsync(FakeModel.Ask("well?"));
        await model.Asked;
        _time.Advance(TimeSpan.FromSeconds(5));

        var error = await Assert.ThrowsAsync<ModelTimeoutException>(() => asked);

        Assert.Contains("within 5 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_by_the_caller_stays_one()
    {
        var model = new WaitingClient();
        using var cancellation = new CancellationTokenSource();
        var asked = Limit(model).GetResponseAsync(FakeModel.Ask("well?"), null, cancellation.Token);
        await model.Asked;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Fact]
    public async Task A_stream_may_last_but_not_be_silent()
    {
        var model = new Dripping(pieces: 10);
        await using var updates = Limit(model).GetStreamingResponseAsync(FakeModel.Ask("well?")).GetAsyncEnumerator();
        for (var piece = 0; piece < 10; piece++)
        {
            var next = updates.MoveNextAsync();
            _time.Advance(TimeSpan.FromSeconds(4));
            model.Drip.Release();
            Assert.True(await next);
        }

        var silent = updates.MoveNextAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<ModelTimeoutException>(() => silent);
        Assert.True(model.IsStopped);
    }

    [Fact]
    public void A_limit_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeLimitingChatClient(new FakeModel("yes"), TimeSpan.Zero));

    private TimeLimitingChatClient Limit(IChatClient model) => new(model, TimeSpan.FromSeconds(5), _time);

    /// <summary>Gives a piece whenever it is let, and then none.</summary>
    private sealed class Dripping(int pieces) : IChatClient
    {
        public SemaphoreSlim Drip { get; } = new(0);

        public bool IsStopped { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            using var stop = cancellationToken.Register(() => IsStopped = true);
            for (var piece = 0; piece <= pieces; piece++)
            {
                await Drip.WaitAsync(cancellationToken);
                yield return new(ChatRole.Assistant, "x");
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose() => Drip.Dispose();
    }
}
