using ElixirMl.Clients;
using ElixirMl.Providers.Tests.OpenAi;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.Endpoints;

/// <summary>What the client of every vendor makes of a wire that misbehaves.</summary>
public abstract class WireContract
{
    /// <summary>The key that the client sends.</summary>
    protected abstract string Key { get; }

    /// <summary>A client; by default one that does not try again.</summary>
    protected abstract IChatClient Client(Uri root, int retries = 0);

    /// <summary>The body of a whole reply.</summary>
    protected abstract string Body(string text, ChatFinishReason reason);

    /// <summary>The events of the beginning of a stream.</summary>
    protected abstract string FirstEvents(string text);

    /// <summary>The events of a whole stream.</summary>
    protected abstract string Events(string text, ChatFinishReason reason);

    [Theory]
    [InlineData("Content-Length: 100000\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public async Task A_body_whose_sender_closes_its_half_of_the_connection_is_a_failure_of_transport(string framing)
    {
        await using var server = new HalfClosingServer(Response("application/json", framing, Half(Body("Hello.", ChatFinishReason.Stop))));
        using var client = Client(server.Root);

        var error = await Assert.ThrowsAsync<TransportException>(() => client.GetResponseAsync("Hi"));

        Assert.True(error.IsRetryable);
        await server.HungUp;
    }

    [Fact]
    public async Task Half_a_body_that_ends_with_the_connection_is_no_reply()
    {
        await using var server = new HalfClosingServer(Response("application/json", "Connection: close\r\n", Half(Body("Hello.", ChatFinishReason.Stop))));
        using var client = Client(server.Root);

        var error = await Assert.ThrowsAnyAsync<ModelClientException>(() => client.GetResponseAsync("Hi"));

        Assert.True(error.IsRetryable);
        await server.HungUp;
    }

    [Fact]
    public async Task A_whole_body_that_ends_with_the_connection_is_a_reply()
    {
        await using var server = new HalfClosingServer(Response("application/json", "Connection: close\r\n", Body("Hello.", ChatFinishReason.Stop)));
        using var client = Client(server.Root);

        Assert.Equal("Hello.", (await client.GetResponseAsync("Hi")).Text);
        await server.HungUp;
    }

    [Theory]
    [InlineData("Content-Length: 100000\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Connection: close\r\n")]
    public async Task A_stream_whose_sender_closes_its_half_of_the_connection_gives_what_came_and_fails(string framing)
    {
        var events = Events("Hello.", ChatFinishReason.Stop);
        await using var server = new HalfClosingServer(Response("text/event-stream", framing, events[..(events.LastIndexOf("Hello.", StringComparison.Ordinal) + 40)]));
        using var client = Client(server.Root);
        var text = "";

        await Assert.ThrowsAsync<TransportException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("Hi"))
            {
                text += update.Text;
            }
        });

        Assert.True(text is "" or "Hello.");
        await server.HungUp;
    }

    [Fact]
    public async Task A_body_of_single_bytes_is_read_to_its_end()
    {
        await using var server = await LoopbackServer.StartAsync(context => DripAsync(context, "application/json", Body("Hello.", ChatFinishReason.Stop)));
        using var client = Client(server.Root);

        Assert.Equal("Hello.", (await client.GetResponseAsync("Hi")).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_kind_of_content_is_named(bool isStream)
    {
        await using var server = await LoopbackServer.StartAsync(200, "<html>Welcome</html>", "text/html");
        using var client = Client(server.Root);

        var error = await Assert.ThrowsAsync<ServerErrorException>(() => AskAsync(client, isStream));

        Assert.Contains("text/html", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("length", false)]
    [InlineData("length", true)]
    [InlineData("content_filter", false)]
    [InlineData("content_filter", true)]
    public async Task Replies_cut_off_or_withheld_say_so(string reason, bool isStream)
    {
        var wanted = new ChatFinishReason(reason);
        await using var server = isStream
            ? await LoopbackServer.StartAsync(200, Events("Hel", wanted), "text/event-stream")
            : await LoopbackServer.StartAsync(200, Body("Hel", wanted));
        using var client = Client(server.Root);

        Assert.Equal(wanted, (await AskAsync(client, isStream)).FinishReason);
    }

    [Theory]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(500, typeof(ServerErrorException))]
    [InlineData(529, typeof(ServerErrorException))]
    public async Task A_stream_that_is_refused_has_its_type_and_its_wait(int status, Type type)
    {
        await using var server = await LoopbackServer.StartAsync(status, """{"error":{"message":"Later.","type":"any"}}""", headers: ("Retry-After", "3"));
        using var client = Client(server.Root);

        var error = await Assert.ThrowsAnyAsync<ModelClientException>(() => AskAsync(client, isStream: true));

        Assert.IsType(type, error);
        Assert.Equal((TimeSpan.FromSeconds(3), true), (error.RetryAfter, error.IsRetryable));
    }

    [Theory]
    [InlineData("3600", 1)]
    [InlineData("0", 3)]
    public async Task A_wait_that_is_longer_than_anybody_would_wait_fails_at_once(string wait, int calls)
    {
        await using var server = await LoopbackServer.StartAsync(429, """{"error":{"message":"Later.","type":"any"}}""", headers: ("Retry-After", wait));
        using var client = Client(server.Root, retries: 2);

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => client.GetResponseAsync("Hi").WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Equal(TimeSpan.FromSeconds(int.Parse(wait, System.Globalization.CultureInfo.InvariantCulture)), error.RetryAfter);
        Assert.Equal(calls, server.Requests.Count);
    }

    [Fact]
    public async Task What_a_known_key_may_not_do_is_told_in_the_words_of_the_endpoint()
    {
        await using var server = await LoopbackServer.StartAsync(403, """{"error":{"message":"Project p does not have access to model m.","type":"any"}}""");
        using var client = Client(server.Root);

        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.GetResponseAsync("Hi"));

        Assert.Contains("Project p does not have access to model m.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Check the API key", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Words_that_hint_at_the_key_are_left_out(int status)
    {
        foreach (var hint in new[] { Key, Key[..10], $"***{Key[^4..]}" })
        {
            await using var server = await LoopbackServer.StartAsync(status, $$$"""{"error":{"message":"Wrong is {{{hint}}}.","type":"any"}}""");
            using var client = Client(server.Root);

            var error = await Assert.ThrowsAsync<AuthenticationFailedException>(() => client.GetResponseAsync("Hi"));

            Assert.DoesNotContain("Wrong is", error.Message, StringComparison.Ordinal);
            Assert.Contains("_API_KEY", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_stream_of_a_predictor_that_is_left_or_cancelled_ends_at_the_server(bool isCancelled)
    {
        var dropped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => dropped.TrySetResult());
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(FirstEvents("[[ ## team ## ]]\nBilling\n[[ ## other ## ]]\n"));
            await context.Response.Body.FlushAsync();
            await dropped.Task;
        });
        using var client = Client(server.Root);
        using var cancellation = new CancellationTokenSource();

        var left = await Record.ExceptionAsync(async () =>
        {
            await foreach (var update in new RouteTicketPredictor(client).StreamAsync("I paid twice.", cancellationToken: cancellation.Token))
            {
                if (update.Partial.Team is not null && !isCancelled)
                {
                    break;
                }

                if (update.Partial.Team is not null)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal(isCancelled, left is OperationCanceledException);
        await dropped.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_call_is_dropped_at_the_server(bool isStream)
    {
        var asked = new TaskCompletionSource();
        var dropped = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(dropped.SetResult);
            context.Response.ContentType = isStream ? "text/event-stream" : "application/json";
            await context.Response.Body.FlushAsync();
            asked.SetResult();
            await dropped.Task;
        });
        using var client = Client(server.Root);
        using var cancellation = new CancellationTokenSource();

        var call = AskAsync(client, isStream, cancellation.Token);
        await asked.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await dropped.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static async Task<ChatResponse> AskAsync(IChatClient client, bool isStream, CancellationToken cancellationToken = default) => isStream
        ? await client.GetStreamingResponseAsync("Hi", cancellationToken: cancellationToken).ToChatResponseAsync(cancellationToken)
        : await client.GetResponseAsync("Hi", cancellationToken: cancellationToken);

    private static string Half(string text) => text[..(text.Length / 2)];

    // The one chunk of a chunked body is sent whole; what is missing is the chunk that ends it.
    private static string Response(string type, string framing, string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n{framing}\r\n{(framing.Contains("chunked", StringComparison.Ordinal) ? $"{body.Length:x}\r\n{body}\r\n" : body)}";

    private static async Task DripAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        foreach (var letter in text)
        {
            await context.Response.WriteAsync(letter.ToString());
            await context.Response.Body.FlushAsync();
        }
    }
}
