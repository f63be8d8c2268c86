using System.Net;
using System.Net.Sockets;
using ElixirMl.Clients;
using ElixirMl.Clients.Retrying;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Retrying;

public sealed class RetryingChatClientTests
{
    private readonly LeapingTime _time = new();

    [Fact]
    public async Task A_call_that_may_succeed_later_is_made_again_and_says_so()
    {
        var model = Failing(2, () => new ServerErrorException("down"));

        var reply = await Retry(model).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal("yes", reply.Text);
        Assert.Equal(3, model.Calls);
        Assert.Equal(2, reply.AdditionalProperties![CallProperties.Retries]);
    }

    [Fact]
    public async Task Waits_double_and_stay_below_the_longest()
    {
        var model = Failing(6, () => new TransportException("broken"));

        await Retry(model, options => (options.MaxRetries, options.MaxDelay) = (6, TimeSpan.FromSeconds(10))).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal(6, _time.Waits.Count);
        Assert.All(_time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(10)));
        Assert.True(_time.Waits[3] > _time.Waits[0]);
    }

    [Fact]
    public async Task The_wait_that_the_provider_asks_for_is_honoured()
    {
        var model = Failing(1, () => new RateLimitedException("slow down") { RetryAfter = TimeSpan.FromSeconds(7) });

        await Retry(model).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal([TimeSpan.FromSeconds(7)], _time.Waits);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_fails_at_once()
    {
        var model = Failing(1, () => new RateLimitedException("come back tomorrow") { RetryAfter = TimeSpan.FromHours(20) });

        await Assert.ThrowsAsync<RateLimitedException>(() => Retry(model).GetResponseAsync(FakeModel.Ask("well?")));

        Assert.Equal(1, model.Calls);
        Assert.Empty(_time.Waits);
    }

    public static TheoryData<Exception> Hopeless =>
    [
        new AuthenticationFailedException("no"), new BillingException("no"), new InvalidRequestException("no"), new ContextWindowExceededException("no"),
        new ContentFilteredException("no"), new UnsupportedFeatureException("no"), new BudgetExceededException("no"), new InvalidOperationException("a bug"),
        new CircuitOpenException("open") { RetryAfter = TimeSpan.FromSeconds(1) },
    ];

    [Theory]
    [MemberData(nameof(Hopeless))]
    public async Task What_cannot_get_better_is_not_tried_again(Exception error)
    {
        var model = Failing(1, () => error);

        Assert.Same(error, await Assert.ThrowsAnyAsync<Exception>(() => Retry(model).GetResponseAsync(FakeModel.Ask("well?"))));
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task After_the_last_attempt_its_error_is_thrown()
    {
        var model = Failing(99, () => new ServerErrorException("down"));

        await Assert.ThrowsAsync<ServerErrorException>(() => Retry(model, options => options.MaxRetries = 2).GetResponseAsync(FakeModel.Ask("well?")));

        Assert.Equal(3, model.Calls);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_a_timeout_and_is_made_again()
    {
        var calls = 0;
        var model = new FakeModel(async (_, _, token) =>
        {
            if (++calls == 1)
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            return "yes";
        });

        var reply = await Retry(model, options => options.AttemptTimeout = TimeSpan.FromSeconds(5)).GetResponseAsync(FakeModel.Ask("well?"));

        Assert.Equal("yes", reply.Text);
        Assert.Equal(2, calls);
    }

    public static TheoryData<Exception, Type> OfTheNetwork => new()
    {
        { new HttpRequestException("refused"), typeof(TransportException) },
        { new HttpRequestException("busy", null, HttpStatusCode.ServiceUnavailable), typeof(ServerErrorException) },
        { new HttpRequestException("slow", null, HttpStatusCode.TooManyRequests), typeof(RateLimitedException) },
        { new IOException("broken"), typeof(TransportException) },
        { new SocketException((int)SocketError.ConnectionReset), typeof(TransportException) },
        { new TimeoutException("late"), typeof(ModelTimeoutException) },
        { new TaskCanceledException("late", new TimeoutException()), typeof(ModelTimeoutException) },
    };

    [Theory]
    [MemberData(nameof(OfTheNetwork))]
    public async Task Errors_of_the_network_that_other_clients_throw_are_tried_again_and_told_as_the_family_s(Exception error, Type told)
    {
        var model = Failing(2, () => error);

        Assert.Equal("yes", (await Retry(model).GetResponseAsync(FakeModel.Ask("well?"))).Text);
        Assert.Equal("yes", (await Retry(Failing(2, () => error)).GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync()).Text);
        var last = await Assert.ThrowsAnyAsync<ModelClientException>(() => Retry(Failing(99, () => error)).GetResponseAsync(FakeModel.Ask("well?")));
        Assert.IsType(told, last);
        Assert.Same(error, last.InnerException);
    }

    [Fact]
    public async Task A_status_that_cannot_get_better_is_not_tried_again()
    {
        var model = Failing(1, () => new HttpRequestException("no", null, HttpStatusCode.Unauthorized));

        await Assert.ThrowsAsync<AuthenticationFailedException>(() => Retry(model).GetResponseAsync(FakeModel.Ask("well?")));

        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task Cancellation_is_not_a_failure()
    {
        var model = new WaitingClient();
        using var cancellation = new CancellationTokenSource();

        var asked = Retry(model).GetResponseAsync(FakeModel.Ask("well?"), null, cancellation.Token);
        await model.Asked;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task A_stream_is_tried_again_before_its_first_update()
    {
        var model = Failing(2, () => new ServerErrorException("down"));

        var reply = await Retry(model).GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync();

        Assert.Equal("yes", reply.Text);
        Assert.Equal(3, model.Calls);
    }

    [Fact]
    public async Task A_stream_that_does_not_begin_in_time_is_begun_again()
    {
        var calls = 0;
        var model = new FakeModel(async (_, _, token) =>
        {
            if (++calls == 1)
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            return "yes";
        });

        var reply = await Retry(model, options => options.AttemptTimeout = TimeSpan.FromSeconds(5)).GetStreamingResponseAsync(FakeModel.Ask("well?")).ToChatResponseAsync();

        Assert.Equal(("yes", 2), (reply.Text, calls));
        Assert.True(reply.AdditionalProperties![CallProperties.Retries] is >= 1);
    }

    [Fact]
    public void Options_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Retry(new FakeModel("yes"), options => options.MaxRetries = -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Retry(new FakeModel("yes"), options => options.MaxDelay = TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Retry(new FakeModel("yes"), options => options.AttemptTimeout = TimeSpan.Zero));
    }

    private static FakeModel Failing(int times, Func<Exception> error)
    {
        var calls = 0;
        return new(() => calls++ < times ? throw error() : "yes");
    }

    private RetryingChatClient Retry(IChatClient model, Action<RetryOptions>? configure = null)
    {
        var options = new RetryOptions();
        configure?.Invoke(options);
        return new(model, options, _time);
    }
}
