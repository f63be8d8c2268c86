using ElixirMl.Clients;
using ElixirMl.Clients.RateLimiting;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.RateLimiting;

public sealed class RateLimitingChatClientTests
{
    [Fact]
    public async Task No_more_calls_than_the_minute_has_begin()
    {
        var model = new FakeModel("yes");
        using var client = new RateLimitingChatClient(model, new() { RequestsPerMinute = 1, QueueLimit = 5 });
        using var cancellation = new CancellationTokenSource();

        var calls = Enumerable.Range(0, 6).Select(_ => client.GetResponseAsync(FakeModel.Ask("well?"), null, cancellation.Token)).ToArray();
        await calls[0];

        Assert.Equal(1, model.Calls);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(calls));
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task Time_in_the_queue_is_told_apart_from_the_latency()
    {
        var time = new ManualTime();
        var gate = new SemaphoreSlim(0);
        var model = new FakeModel(async (_, _, token) =>
        {
            await gate.WaitAsync(token);
            time.Advance(TimeSpan.FromSeconds(2));
            return "[[ ## joke ## ]]\nknock knock\n\n[[ ## completed ## ]]";
        });
        using var client = new RateLimitingChatClient(model, new() { MaxConcurrency = 1 }, time);
        using var scope = new RunContext { TimeProvider = time }.Enter();
        var jokes = new TellJokePredictor(client);

        var first = jokes.PredictAsync();
        var second = jokes.PredictAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        gate.Release();

        Assert.Equal((TimeSpan.FromSeconds(7), TimeSpan.Zero), Times((await first).Call));
        gate.Release();
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(7)), Times((await second).Call));

        static (TimeSpan Latency, TimeSpan Queued) Times(CallDetails call) => (call.Latency, call.Queued);
    }

    [Fact]
    public async Task A_stream_tells_its_time_in_the_queue_too()
    {
        var time = new ManualTime();
        var gate = new SemaphoreSlim(0);
        var model = new FakeModel(async (_, _, token) =>
        {
            await gate.WaitAsync(token);
            return "knock knock";
        });
        using var client = new RateLimitingChatClient(model, new() { MaxConcurrency = 1 }, time);

        var first = client.GetResponseAsync(FakeModel.Ask("well?"));
        var second = client.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        gate.Release();

        await first;
        gate.Release();
        Assert.Equal(TimeSpan.FromSeconds(5), (await second).AdditionalProperties![CallProperties.Queued]);
    }

    [Fact]
    public async Task More_than_may_wait_fail_with_a_cure()
    {
        using var client = new RateLimitingChatClient(new FakeModel("yes"), new() { RequestsPerMinute = 1, QueueLimit = 0 });
        await client.GetResponseAsync(FakeModel.Ask("well?"));

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));

        Assert.Contains("requests per minute", error.Message, StringComparison.Ordinal);
        Assert.Contains("QueueLimit", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.RetryAfter);
    }

    [Fact]
    public async Task Tokens_are_counted_as_they_were_used()
    {
        var model = new FakeModel("yes") { Usage = new() { InputTokenCount = 900, OutputTokenCount = 100 } };
        using var client = new RateLimitingChatClient(model, new() { TokensPerMinute = 1000 });
        using var cancellation = new CancellationTokenSource();

        await client.GetResponseAsync(FakeModel.Ask("well?"));
        var second = client.GetResponseAsync(FakeModel.Ask("well?"), new() { MaxOutputTokens = 900 }, cancellation.Token);

        Assert.False(second.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(1, model.Calls);
    }

    [Theory]
    [InlineData(7, 25, 2)]
    [InlineData(20, 9, 3)]
    [InlineData(23, 25, 9)]
    [InlineData(30, 60, 30)]
    [InlineData(100_000, 1, 1666)]
    public async Task A_minute_s_share_comes_back_evenly_whatever_the_limit(int limit, int seconds, int due)
    {
        var time = new ManualTime();
        var model = new FakeModel("yes");
        using var client = new RateLimitingChatClient(model, new() { RequestsPerMinute = limit, QueueLimit = 0 }, time);
        await SpendAsync();

        for (var second = 0; second < seconds; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(due, await SpendAsync());

        async Task<long> SpendAsync()
        {
            var before = model.Calls;
            await Assert.ThrowsAsync<RateLimitedException>(async () =>
            {
                while (true)
                {
                    await client.GetResponseAsync(FakeModel.Ask("well?"));
                }
            });
            return model.Calls - before;
        }
    }

    [Fact]
    public async Task Those_who_wait_are_served_in_their_order_as_soon_as_they_are_due()
    {
        var time = new ManualTime();
        var order = new List<string>();
        using var client = new RateLimitingChatClient(new FakeModel((text, _, _) => Task.FromResult(Note(text))), new() { RequestsPerMinute = 20 }, time);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetResponseAsync(FakeModel.Ask("early"))));
        order.Clear();
        using var leave = new CancellationTokenSource();

        var first = client.GetResponseAsync(FakeModel.Ask("first"));
        var gone = client.GetResponseAsync(FakeModel.Ask("gone"), null, leave.Token);
        var second = client.GetResponseAsync(FakeModel.Ask("second"));
        await leave.CancelAsync();
        time.Advance(TimeSpan.FromSeconds(2.999));
        Assert.False(first.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.001));
        await first;
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));
        await second;

        Assert.Equal(["first", "second"], order);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);

        string Note(string text)
        {
            lock (order)
            {
                order.Add(text);
            }

            return text;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tokens_that_were_not_used_are_given_back(bool isStream)
    {
        var model = new FakeModel("yes") { Usage = new() { InputTokenCount = 6, OutputTokenCount = 4 } };
        using var client = new RateLimitingChatClient(model, new() { TokensPerMinute = 10_000 }, new ManualTime());

        // Each takes 4,000 at first; only 10 are used.
        for (var i = 0; i < 500; i++)
        {
            var options = new ChatOptions { MaxOutputTokens = 4000 };
            var asked = isStream ? client.GetStreamingResponseAsync(FakeModel.Ask("well?"), options).ToChatResponseAsync() : client.GetResponseAsync(FakeModel.Ask("well?"), options);
            Assert.True(asked.IsCompleted);
            await asked;
        }

        Assert.Equal(500, model.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refused_call_gives_its_tokens_back_and_one_that_timed_out_does_not(bool isStream)
    {
        Exception error = new ServerErrorException("down");
        using var client = new RateLimitingChatClient(new FakeModel(() => throw error), new() { TokensPerMinute = 10_000 }, new ManualTime());
        Task AskAsync() => isStream
            ? client.GetStreamingResponseAsync(FakeModel.Ask("well?"), new() { MaxOutputTokens = 4000 }).ToChatResponseAsync()
            : client.GetResponseAsync(FakeModel.Ask("well?"), new() { MaxOutputTokens = 4000 });

        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAsync<ServerErrorException>(AskAsync);
        }

        error = new ModelTimeoutException("late");
        await Assert.ThrowsAsync<ModelTimeoutException>(AskAsync);
        await Assert.ThrowsAsync<ModelTimeoutException>(AskAsync);
        Assert.False(AskAsync().IsCompleted);
    }

    [Fact]
    public async Task Only_so_many_calls_are_under_way()
    {
        var running = 0;
        var most = 0;
        var gate = new SemaphoreSlim(0);
        var model = new FakeModel(async (_, _, token) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await gate.WaitAsync(token);
            Interlocked.Decrement(ref running);
            return "yes";
        });
        using var client = new RateLimitingChatClient(model, new() { MaxConcurrency = 3 });

        var calls = Enumerable.Range(0, 20).Select(_ => client.GetResponseAsync(FakeModel.Ask("well?"))).ToArray();
        gate.Release(20);
        await Task.WhenAll(calls);

        Assert.Equal(20, model.Calls);
        Assert.Equal(3, most);
    }

    [Fact]
    public async Task A_failed_call_makes_room_for_the_next()
    {
        using var client = new RateLimitingChatClient(new FakeModel(() => throw new ServerErrorException("down")), new() { MaxConcurrency = 1 });

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }
    }

    [Fact]
    public void A_limiter_without_a_limit_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RateLimitingChatClient(new FakeModel("yes"), new()));

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
