using ElixirMl.Clients;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.Anthropic;

public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_arrives_piece_by_piece_and_sums_up_to_the_reply()
    {
        await using var server = await StreamAsync(Replies.Start, Replies.Ping, Replies.TextBlock("Hel", "lo."), Replies.End());
        using var client = Clients.Of(server);

        var updates = await CollectAsync(client);

        Assert.Equal(["Hel", "lo."], updates.Select(static update => update.Text).Where(static text => text.Length > 0));
        var response = updates.ToChatResponse();
        Assert.Equal(("Hello.", ChatFinishReason.Stop), (response.Text, response.FinishReason));
        Assert.Equal(new TokenUsage(10, 5), TokenUsage.From(response.Usage));
        Assert.True(Assert.Single(server.Requests).Body.GetProperty("stream").GetBoolean());
    }

    [Fact]
    public async Task A_call_of_a_tool_is_put_together()
    {
        await using var server = await StreamAsync(
            Replies.Start,
            Replies.Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t1","name":"weather","input":{}}}"""),
            Replies.Event("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\"city\":"}}"""),
            Replies.Event("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"\"Oslo\"}"}}"""),
            Replies.Event("content_block_stop", """{"type":"content_block_stop","index":0}"""),
            Replies.End("tool_use"));
        using var client = Clients.Of(server);

        var response = (await CollectAsync(client)).ToChatResponse();

        var call = Assert.Single(response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("weather", "Oslo"), (call.Name, call.Arguments!["city"]!.ToString()));
    }

    [Theory]
    [InlineData("refusal", "content_filter")]
    [InlineData("max_tokens", "length")]
    public async Task Refusals_and_cut_offs_have_their_reason(string sent, string expected)
    {
        await using var server = await StreamAsync(Replies.Start, Replies.TextBlock("Hel"), Replies.End(sent));
        using var client = Clients.Of(server);

        Assert.Equal(new ChatFinishReason(expected), (await CollectAsync(client)).ToChatResponse().FinishReason);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_no_reply()
    {
        await using var server = await StreamAsync(Replies.Start, Replies.TextBlock("Hel"));
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<TransportException>(() => CollectAsync(client));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_a_failure_of_transport()
    {
        await using var server = await LoopbackServer.StartAsync(static async context =>
        {
            await BeginAsync(context);
            context.Abort();
        });
        using var client = Clients.Of(server);

        await Assert.ThrowsAsync<TransportException>(() => CollectAsync(client));
    }

    public static TheoryData<string, Type> BadEvents => new()
    {
        { Replies.Event("content_block_delta", "{oops"), typeof(ServerErrorException) },
        { Replies.Event("content_block_delta", "[1,2]"), typeof(ServerErrorException) },
        { Replies.Event("content_block_delta", "7"), typeof(ServerErrorException) },
        { Replies.Event("content_block_delta", "{}"), typeof(ServerErrorException) },
        { Replies.Event("content_block_delta", """{"type":"content_block_delta","index":0,"delta":7}"""), typeof(ServerErrorException) },
        { Replies.Event("content_block_delta", """{"type":"content_block_delta"}"""), typeof(ServerErrorException) },
        { Replies.Event("error", Replies.Error("overloaded_error", "Overloaded.")), typeof(ServerErrorException) },
        { Replies.Event("error", Replies.Error("rate_limit_error", "Slow down.")), typeof(RateLimitedException) },
    };

    [Theory]
    [MemberData(nameof(BadEvents))]
    public async Task A_bad_event_ends_the_stream_with_its_error(string bad, Type type)
    {
        await using var server = await StreamAsync(Replies.Start, Replies.TextBlock("Hel"), bad, Replies.End());
        using var client = Clients.Of(server);

        Assert.IsType(type, await Assert.ThrowsAnyAsync<ModelClientException>(() => CollectAsync(client)));
    }

    [Fact]
    public async Task Events_that_say_nothing_are_no_empty_reply()
    {
        foreach (var events in new[] { Replies.Event("message_stop", """{"type":"message_stop"}"""), Replies.Start + Replies.Event("message_stop", """{"type":"message_stop"}""") })
        {
            await using var server = await StreamAsync(events);
            using var client = Clients.Of(server);

            await Assert.ThrowsAsync<ServerErrorException>(() => CollectAsync(client));
        }
    }

    [Fact]
    public async Task A_kind_of_event_that_is_not_known_yet_is_passed_over()
    {
        await using var server = await StreamAsync(Replies.Start, Replies.Event("news", """{"type":"news","delta":{"type":"x"}}"""), Replies.TextBlock("Hello."), Replies.End());
        using var client = Clients.Of(server);

        Assert.Equal("Hello.", (await CollectAsync(client)).ToChatResponse().Text);
    }

    [Fact]
    public async Task A_failure_before_the_stream_has_its_type()
    {
        await using var server = await LoopbackServer.StartAsync(429, Replies.Error("rate_limit_error", "Slow down."), headers: ("Retry-After", "3"));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => CollectAsync(client));

        Assert.Equal(TimeSpan.FromSeconds(3), error.RetryAfter);
    }

    [Fact]
    public async Task Silence_in_the_middle_is_a_timeout()
    {
        await using var server = await LoopbackServer.StartAsync(static async context =>
        {
            await BeginAsync(context);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var client = Clients.Of(server, options => options.Timeout = TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAsync<ModelTimeoutException>(() => CollectAsync(client));
    }

    [Fact]
    public async Task A_slow_drip_of_single_bytes_is_read_to_its_end()
    {
        var whole = Replies.Start + Replies.Ping + Replies.TextBlock("Hel", "lo.") + Replies.End();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var letter in whole)
            {
                await context.Response.WriteAsync(letter.ToString());
                await context.Response.Body.FlushAsync();
            }
        });
        using var client = Clients.Of(server);

        Assert.Equal("Hello.", (await CollectAsync(client)).ToChatResponse().Text);
    }

    [Fact]
    public async Task Leaving_a_stream_early_stops_the_server()
    {
        var dropped = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(dropped.SetResult);
            await BeginAsync(context);
            await dropped.Task;
        });
        using var client = Clients.Of(server);

        await foreach (var update in client.GetStreamingResponseAsync("Hi"))
        {
            if (update.Text == "Hel")
            {
                break;
            }
        }

        await dropped.Task;
    }

    private static async Task BeginAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(Replies.Start + Replies.TextBlock("Hel"));
        await context.Response.Body.FlushAsync();
    }

    private static Task<LoopbackServer> StreamAsync(params string[] events) => LoopbackServer.StartAsync(200, string.Concat(events), "text/event-stream");

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
