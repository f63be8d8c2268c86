using ElixirMl.Clients;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.Anthropic;

public sealed class ErrorTests
{
    public static TheoryData<int, string, Type, bool> Failures => new()
    {
        { 401, Replies.Error("authentication_error", $"invalid x-api-key {Clients.Key}"), typeof(AuthenticationFailedException), false },
        { 403, Replies.Error("permission_error", "Not yours."), typeof(AuthenticationFailedException), false },
        { 402, Replies.Error("billing_error", "Pay first."), typeof(BillingException), false },
        { 400, Replies.Error("invalid_request_error", "Your credit balance is too low to access the API."), typeof(BillingException), false },
        { 400, Replies.Error("invalid_request_error", "prompt is too long: 300000 tokens > 200000 maximum"), typeof(ContextWindowExceededException), false },
        { 400, Replies.Error("invalid_request_error", "Output blocked by content filtering policy"), typeof(ContentFilteredException), false },
        { 400, Replies.Error("invalid_request_error", "messages: at least one"), typeof(InvalidRequestException), false },
        { 404, Replies.Error("not_found_error", "model: claude-x"), typeof(InvalidRequestException), false },
        { 413, Replies.Error("request_too_large", "Too many bytes."), typeof(InvalidRequestException), false },
        { 429, Replies.Error("rate_limit_error", "Slow down."), typeof(RateLimitedException), true },
        { 500, Replies.Error("api_error", "Something broke."), typeof(ServerErrorException), true },
        { 502, "<html>Bad Gateway</html>", typeof(ServerErrorException), true },
        { 504, Replies.Error("timeout_error", "Too slow."), typeof(ModelTimeoutException), true },
        { 529, Replies.Error("overloaded_error", "Overloaded."), typeof(ServerErrorException), true },
        { 200, "{oops", typeof(ServerErrorException), true },
        { 200, "{}", typeof(ServerErrorException), true },
        { 200, "7", typeof(ServerErrorException), true },
        { 200, "[1,2]", typeof(ServerErrorException), true },
        { 200, """{"type":"message"}""", typeof(ServerErrorException), true },
        { 200, "", typeof(ServerErrorException), true },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_failure_has_its_type_and_tells_whether_to_retry(int status, string body, Type type, bool isRetryable)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAnyAsync<ModelClientException>(() => client.GetResponseAsync("Hi"));

        Assert.IsType(type, error);
        Assert.Equal(isRetryable, error.IsRetryable);
        Assert.DoesNotContain(Clients.Key, error.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_page_instead_of_a_reply_is_an_error()
    {
        await using var server = await LoopbackServer.StartAsync(200, "<html>Welcome</html>", "text/html");
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync("Hi"));

        Assert.Contains("'text/html'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    public async Task A_limited_rate_says_how_long_to_wait(string header, string value, double seconds)
    {
        await using var server = await LoopbackServer.StartAsync(429, Replies.Error("rate_limit_error", "Slow down."), headers: (header, value));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => client.GetResponseAsync("Hi"));

        Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
        Assert.Contains("Slow down.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_tried_again_as_often_as_allowed_and_then_has_its_type()
    {
        await using var server = await LoopbackServer.StartAsync(529, Replies.Error("overloaded_error", "Overloaded."), headers: ("retry-after-ms", "1"));
        using var client = Clients.Of(server, options => options.Retries = 2);

        await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync("Hi"));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Silence_is_a_timeout()
    {
        await using var server = await LoopbackServer.StartAsync(static context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default));
        using var client = Clients.Of(server, options => options.Timeout = TimeSpan.FromMilliseconds(50));

        var error = await Assert.ThrowsAsync<ModelTimeoutException>(() => client.GetResponseAsync("Hi"));

        Assert.Contains("silent for 0.05 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_is_no_failure()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var client = Clients.Of(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("Hi", cancellationToken: cancellation.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_breaks_is_a_failure_of_transport(bool afterHalf)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (afterHalf)
            {
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("{\"id\":");
                await context.Response.Body.FlushAsync();
            }

            context.Abort();
        });
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<TransportException>(() => client.GetResponseAsync("Hi"));

        Assert.True(error.IsRetryable);
        Assert.DoesNotContain(Clients.Key, error.ToString(), StringComparison.Ordinal);
    }
}
