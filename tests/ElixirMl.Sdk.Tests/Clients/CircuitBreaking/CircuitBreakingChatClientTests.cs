using ElixirMl.Clients;
using ElixirMl.Clients.CircuitBreaking;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task A_provider_that_hangs_opens_the_circuit_and_retries_stop_asking_it()
    {
        var model = new FakeModel(async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "never";
        });
        var client = model.AsBuilder()
            .UseRetry(retry => retry.MaxRetries = 5)
            .UseCircuitBreaker(breaker => (breaker.MinimumCalls, breaker.BreakTime) = (2, TimeSpan.FromDays(1)))
            .UseTimeout(TimeSpan.FromSeconds(5))
            .Build(new ServiceCollection().AddSingleton<TimeProvider>(_time).BuildServiceProvider());

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<CircuitOpenException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }

        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public async Task Errors_of_the_network_that_other_clients_throw_count_too()
    {
        var model = new FakeModel(() => throw new HttpRequestException("refused"));
        var client = new CircuitBreakingChatClient(model, new() { MinimumCalls = 2 }, _time);

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }

        await Assert.ThrowsAsync<CircuitOpenException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_test_that_was_cancelled_or_not_sent_does_not_close_the_circuit(bool isCancelled)
    {
        using var cancellation = new CancellationTokenSource();
        Func<Task<string>> answer = () => throw new ServerErrorException("down");
        var model = new FakeModel((_, _, _) => answer());
        var client = new CircuitBreakingChatClient(model, new() { MinimumCalls = 2 }, _time);
        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }

        _time.Advance(TimeSpan.FromSeconds(16));
        answer = () => isCancelled ? throw new OperationCanceledException() : throw new BudgetExceededException("spent");
        await Assert.ThrowsAnyAsync<Exception>(() => client.GetResponseAsync(FakeModel.Ask("test")));

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<CircuitOpenException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }

        Assert.Equal(3, model.Calls);
    }

    [Fact]
    public async Task Of_many_that_come_when_the_break_is_over_one_tests_and_the_others_are_refused()
    {
        var gate = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<Task<string>> answer = () => throw new ServerErrorException("down");
        var model = new FakeModel((_, _, _) => answer());
        var client = new CircuitBreakingChatClient(model, new() { MinimumCalls = 2 }, _time);
        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync(FakeModel.Ask("well?")));
        }

        _time.Advance(TimeSpan.FromSeconds(16));
        answer = () => gate.Task;
        var asked = Enumerable.Range(0, 64).Select(_ => Task.Run(() => client.GetResponseAsync(FakeModel.Ask("well?")))).ToArray();
        while (asked.Count(static task => task.IsFaulted) < 63)
        {
            await Task.Yield();
        }

        gate.SetResult("yes");
        Assert.Single(await Task.WhenAll(asked.Where(static task => !task.IsFaulted)));
        Assert.Equal(3, model.Calls);
        Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
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
