using ElixirMl.Clients;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class ErrorTests
{
    public static TheoryData<int, string, Type, bool> Failures => new()
    {
        { 401, Replies.Error($"Incorrect API key provided: {Clients.Key}.", "invalid_api_key"), typeof(AuthenticationFailedException), false },
        { 403, Replies.Error("Not in your country.", "unsupported_country"), typeof(AuthenticationFailedException), false },
        { 402, Replies.Error("Pay first.", "payment_required"), typeof(BillingException), false },
        { 429, Replies.Error("You exceeded your quota.", "insufficient_quota", "insufficient_quota"), typeof(BillingException), false },
        { 429, Replies.Error("Slow down.", "rate_limit_exceeded", "requests"), typeof(RateLimitedException), true },
        { 400, Replies.Error("This model's maximum context length is 8192 tokens.", "context_length_exceeded"), typeof(ContextWindowExceededException), false },
        { 400, """{"object":"error","message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","code":400}""", typeof(ContextWindowExceededException), false },
        { 400, """[{"error":{"code":400,"message":"The input token count exceeds the maximum number of tokens allowed.","status":"INVALID_ARGUMENT"}}]""", typeof(ContextWindowExceededException), false },
        { 400, Replies.Error("Filtered.", "content_filter"), typeof(ContentFilteredException), false },
        { 400, Replies.Error("Temperature does not work with this model.", "unsupported_value"), typeof(UnsupportedFeatureException), false },
        { 404, Replies.Error("There is no such model.", "model_not_found"), typeof(InvalidRequestException), false },
        { 400, """{"error":"model is required"}""", typeof(InvalidRequestException), false },
        { 408, "", typeof(ModelTimeoutException), true },
        { 500, Replies.Error("Something broke.", "", "server_error"), typeof(ServerErrorException), true },
        { 502, "<html>Bad Gateway</html>", typeof(ServerErrorException), true },
        { 529, Replies.Error("Overloaded.", "", "overloaded_error"), typeof(ServerErrorException), true },
        { 200, Replies.Error("Something broke late.", ""), typeof(ServerErrorException), true },
        { 200, "{oops", typeof(ServerErrorException), true },
        { 200, "<html>Welcome</html>", typeof(ServerErrorException), true },
        { 200, "", typeof(ServerErrorException), true },
        { 200, "{}", typeof(ServerErrorException), true },
        { 200, "[]", typeof(ServerErrorException), true },
        { 200, "7", typeof(ServerErrorException), true },
        { 200, "null", typeof(ServerErrorException), true },
        { 200, "\"Hello.\"", typeof(ServerErrorException), true },
        { 200, """{"choices":[]}""", typeof(ServerErrorException), true },
        { 200, """{"choices":[7]}""", typeof(ServerErrorException), true },
        { 200, """{"choices":{"message":{"content":"Hello."}}}""", typeof(ServerErrorException), true },
        { 200, """{"choices":[{"message":{}}]}""", typeof(ServerErrorException), true },
        { 200, """{"choices":[{"message":{"content":5},"finish_reason":"stop"}]}""", typeof(ServerErrorException), true },
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
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    public async Task A_limited_rate_says_how_long_to_wait(string header, string value, double seconds)
    {
        await using var server = await LoopbackServer.StartAsync(429, Replies.Error("Slow down.", "rate_limit_exceeded"), headers: (header, value));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => client.GetResponseAsync("Hi"));

        Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
        Assert.Contains("Slow down.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_the_endpoint_repeats_is_masked_wherever_it_stands()
    {
        await using var server = await LoopbackServer.StartAsync(500, Replies.Error($"Proxy failed for Bearer {Clients.Key}", Clients.Key));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ServerErrorException>(() => client.GetResponseAsync("Hi"));

        Assert.Contains("Bearer ***", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.Key, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.Key, client.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_tried_again_as_often_as_allowed()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref calls) == 1 ? 503 : 200;
            context.Response.Headers["retry-after-ms"] = "1";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Replies.Text("Hello."));
        });
        using var client = Clients.Of(server, options => options.Retries = 1);

        var response = await client.GetResponseAsync("Hi");

        Assert.Equal("Hello.", response.Text);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Silence_is_a_timeout()
    {
        await using var server = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default));
        using var client = Clients.Of(server, options => options.Timeout = TimeSpan.FromMilliseconds(50));

        var error = await Assert.ThrowsAsync<ModelTimeoutException>(() => client.GetResponseAsync("Hi"));

        Assert.Contains("silent for 0.05 s", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsRetryable);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_broken_connection_is_a_failure_of_transport(bool afterHalf)
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
