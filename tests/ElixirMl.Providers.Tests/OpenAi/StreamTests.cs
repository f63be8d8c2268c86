using System.Diagnostics;
using ElixirMl.Clients;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_arrives_piece_by_piece_and_sums_up_to_the_reply()
    {
        await using var server = await LoopbackServer.StreamAsync(Replies.Delta("Hel"), Replies.Delta("lo."), Replies.Chunk([], "stop"), Replies.Counted, "[DONE]");
        using var client = Clients.Of(server);

        var updates = await CollectAsync(client);

        Assert.Equal(["Hel", "lo."], updates.Select(static update => update.Text).Where(static text => text.Length > 0));
        var response = updates.ToChatResponse();
        Assert.Equal("Hello.", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal("gpt-4.1-mini-2025-04-14", response.ModelId);
        Assert.Equal(new TokenUsage(10, 2), TokenUsage.From(response.Usage));
        Assert.Single(response.Messages);
        var body = Assert.Single(server.Requests).Body;
        Assert.True(body.GetProperty("stream").GetBoolean());
        Assert.True(body.GetProperty("stream_options").GetProperty("include_usage").GetBoolean());
    }

    [Theory]
    [InlineData("""{"choices":[{"delta":{},"finish_reason":"tool_calls"}]}""")]
    [InlineData("""{"choices":[{"delta":{},"finish_reason":null}]}""")]
    public async Task A_streamed_call_of_a_tool_is_put_together_with_and_without_a_reason(string last)
    {
        await using var server = await LoopbackServer.StreamAsync(
            """{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"c1","function":{"name":"weather","arguments":"{\"ci"}}]}}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"ty\":\"Oslo\"}"}}]}}]}""",
            last,
            "[DONE]");
        using var client = Clients.Of(server);

        var response = (await CollectAsync(client)).ToChatResponse();

        var call = Assert.Single(response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("c1", "weather", "Oslo"), (call.CallId, call.Name, call.Arguments!["city"]!.ToString()));
    }

    [Fact]
    public async Task A_streamed_refusal_counts_as_withheld()
    {
        await using var server = await LoopbackServer.StreamAsync(Replies.Chunk(new() { ["refusal"] = "I cannot." }, null), Replies.Chunk([], "stop"), "[DONE]");
        using var client = Clients.Of(server);

        var response = (await CollectAsync(client)).ToChatResponse();

        Assert.Equal(ChatFinishReason.ContentFilter, response.FinishReason);
        Assert.Equal("", response.Text);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_no_reply()
    {
        await using var server = await LoopbackServer.StreamAsync(Replies.Delta("Hel"));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<TransportException>(() => CollectAsync(client));
    }

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"Hello.\"")]
    [InlineData("{}")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"delta":{}}]}""")]
    [InlineData("""{"choices":[7]}""")]
    [InlineData("""{"choices":{"delta":{"content":"Hello."}}}""")]
    [InlineData("""{"choices":[{"delta":"Hello."}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":7}}]}""")]
    public async Task Events_of_another_kind_are_no_empty_reply(string data)
    {
        await using var server = await LoopbackServer.StreamAsync(data, "[DONE]");
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<ServerErrorException>(() => CollectAsync(client));
    }

    [Theory]
    [InlineData("{oops")]
    [InlineData("""{"error":{"message":"The server had an error.","type":"server_error"}}""")]
    public async Task A_bad_event_ends_the_stream_with_an_error(string bad)
    {
        await using var server = await LoopbackServer.StreamAsync(Replies.Delta("Hel"), bad, "[DONE]");
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<ServerErrorException>(() => CollectAsync(client));
    }

    [Fact]
    public async Task A_page_instead_of_a_stream_is_an_error()
    {
        await using var server = await LoopbackServer.StartAsync(200, "<html>Welcome</html>", "text/html");
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<ServerErrorException>(() => CollectAsync(client));

        Assert.Contains("'text/html'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_before_the_stream_has_its_type()
    {
        await using var server = await LoopbackServer.StartAsync(429, Replies.Error("Slow down.", "rate_limit_exceeded"), headers: ("Retry-After", "3"));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => CollectAsync(client));

        Assert.Equal(TimeSpan.FromSeconds(3), error.RetryAfter);
        Assert.Contains("Slow down.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_drip_of_single_bytes_is_read_to_its_end()
    {
        await using var server = await LoopbackServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var letter in $"data: {Replies.Delta("Hel")}\n\ndata: {Replies.Delta("lo.")}\n\ndata: {Replies.Chunk([], "stop")}\n\ndata: [DONE]\n\n")
            {
                await context.Response.WriteAsync(letter.ToString());
                await context.Response.Body.FlushAsync();
            }
        });
        using var client = Clients.Of(server);

        Assert.Equal("Hello.", (await CollectAsync(client)).ToChatResponse().Text);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_a_failure_of_transport()
    {
        await using var server = await LoopbackServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"data: {Replies.Delta("Hel")}\n\n");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<TransportException>(() => CollectAsync(client));
    }

    [Fact]
    public async Task Silence_in_the_middle_is_a_timeout()
    {
        await using var server = await LoopbackServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"data: {Replies.Delta("Hel")}\n\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var client = Clients.Of(server, options => options.Timeout = TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAsync<ModelTimeoutException>(() => CollectAsync(client));
    }

    [Fact]
    public async Task Leaving_a_stream_early_stops_the_server()
    {
        var dropped = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(dropped.SetResult);
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"data: {Replies.Delta("Hel")}\n\n");
            await context.Response.Body.FlushAsync();
            await dropped.Task;
        });
        using var client = Clients.Of(server);

        await foreach (var update in client.GetStreamingResponseAsync("Hi"))
        {
            Assert.Equal("Hel", update.Text);
            break;
        }

        await dropped.Task;
    }

    [Fact]
    public async Task A_stream_can_be_cancelled_in_the_middle()
    {
        var dropped = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(dropped.SetResult);
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"data: {Replies.Delta("Hel")}\n\n");
            await context.Response.Body.FlushAsync();
            await dropped.Task;
        });
        using var client = Clients.Of(server);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("Hi", cancellationToken: cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        await dropped.Task;
    }

    [Fact]
    public async Task Leaving_the_stream_of_a_predictor_stops_the_server_within_a_tenth_of_a_second()
    {
        // A busy machine may miss it once; a client that only notices later misses it every time.
        var shortest = TimeSpan.MaxValue;
        for (var i = 0; i < 5 && shortest > TimeSpan.FromMilliseconds(100); i++)
        {
            var elapsed = await LeaveAsync();
            shortest = elapsed < shortest ? elapsed : shortest;
        }

        Assert.True(shortest <= TimeSpan.FromMilliseconds(100), $"{shortest}");
    }

    private static async Task<TimeSpan> LeaveAsync()
    {
        var dropped = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => dropped.TrySetResult(Stopwatch.GetTimestamp()));
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"data: {Replies.Delta("[[ ## team ## ]]\nBilling\n[[ ## other ## ]]\n")}\n\n");
            await context.Response.Body.FlushAsync();
            await dropped.Task;
        });
        using var client = Clients.Of(server);
        var left = 0L;
        await foreach (var update in new RouteTicketPredictor(client).StreamAsync("I paid twice."))
        {
            if (update.Partial.Team is not null)
            {
                left = Stopwatch.GetTimestamp();
                break;
            }
        }

        return Stopwatch.GetElapsedTime(left, await dropped.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static async Task<List<ChatResponseUpdate>> CollectAsync(IChatClient client)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync("Hi"))
        {
            updates.Add(update);
        }

        return updates;
    }
}
