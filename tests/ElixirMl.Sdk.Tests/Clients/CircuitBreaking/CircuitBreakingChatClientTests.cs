using ElixirMl.Clients;
using ElixirMl.Clients.CircuitBreaking;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.CircuitBreaking;

public sealed class CircuitBreakingChatClientTests
{
    private readonly LeapingTime _time = new();
    private bool _isDown = true;

    [Fact]
    public async Task After_enough_failures_no_call_is_made_until_the_break_is_over()
    {
        var model = new FakeModel(() => _isDown ? throw new ServerErrorException("down") : "yes");
        var client = new CircuitBreakingChatClient(model, new() { MinimumCalls = 4 }, _time);

        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }

        var open = await Assert.ThrowsAsync<CircuitOpenException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        Assert.Equal(4, model.Calls);
        Assert.NotNull(open.RetryAfter);

        _isDown = false;
        _time.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
    }

    [Fact]
    public async Task Bad_requests_say_nothing_about_the_provider()
    {
        var model = new FakeModel(() => throw new InvalidRequestException("no"));
        var client = new CircuitBreakingChatClient(model, new() { MinimumCalls = 2 }, _time);

        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAsync<InvalidRequestException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }

        Assert.Equal(10, model.Calls);
    }

    [Fact]
    public async Task Streams_count_and_are_refused_too()
    {
        var model = new FakeModel(() => throw new ServerErrorException("down"));
        var client = new CircuitBreakingChatClient(model, new() { MinimumCalls = 2 }, _time);

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => client.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync());
        }

        await Assert.ThrowsAsync<CircuitOpenException>(() => client.GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync());
    }
}
