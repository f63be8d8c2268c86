using ElixirMl.Clients;
using ElixirMl.OpenAi;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class ChatTests
{
    [Fact]
    public async Task A_reply_comes_back_with_text_model_reason_and_tokens()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi");

        Assert.Equal("Hello.", response.Text);
        Assert.Equal("gpt-4.1-mini-2025-04-14", response.ModelId);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(new TokenUsage(10, 2, 6, 1), TokenUsage.From(response.Usage));
        Assert.Equal(1, response.Usage!.ReasoningTokenCount);
        Assert.Null(response.AdditionalProperties);
    }

    [Fact]
    public async Task The_key_is_sent_to_the_address_that_was_given()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server);

        await client.GetResponseAsync("Hi");

        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal($"Bearer {Clients.Key}", request.Authorization);
    }

    [Fact]
    public async Task An_endpoint_without_a_key_gets_none()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, options => options.ApiKey = null);

        await client.GetResponseAsync("Hi");

        Assert.Equal("", Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task A_reply_cut_off_says_so()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hel", "length"));
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi");

        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
    }

    [Fact]
    public async Task A_refusal_is_no_text_and_counts_as_withheld()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Refusal("I cannot help with that."));
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi");

        Assert.Equal("", response.Text);
        Assert.Equal(ChatFinishReason.ContentFilter, response.FinishReason);
        var refusal = Assert.IsType<ErrorContent>(Assert.Single(Assert.Single(response.Messages).Contents));
        Assert.Equal("I cannot help with that.", refusal.Message);
        Assert.Equal(4, response.Usage!.OutputTokenCount);
    }

    [Fact]
    public async Task Other_vendors_words_thoughts_and_parts_are_understood()
    {
        const string body = """{"choices":[{"message":{"reasoning_content":"Polite is best.","content":[{"type":"text","text":"Hel"},{"type":"text","text":"lo."}]},"finish_reason":"eos"}],"usage":{"prompt_tokens":1,"completion_tokens":1}}""";
        await using var server = await LoopbackServer.StartAsync(200, body);
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi");

        Assert.Equal("Hello.", response.Text);
        Assert.Equal("eos", response.FinishReason!.Value.Value);
        Assert.Equal("Polite is best.", Assert.Single(response.Messages[0].Contents.OfType<TextReasoningContent>()).Text);
    }

    [Fact]
    public async Task Tool_calls_come_back_with_their_arguments()
    {
        const string body = """{"choices":[{"message":{"content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Oslo\"}"}}]},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":1,"completion_tokens":1}}""";
        await using var server = await LoopbackServer.StartAsync(200, body);
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi");

        var call = Assert.Single(response.Messages[0].Contents.OfType<FunctionCallContent>());
        Assert.Equal(("c1", "weather", "Oslo"), (call.CallId, call.Name, call.Arguments!["city"]!.ToString()));
        Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
    }

    [Fact]
    public async Task A_missing_count_of_tokens_is_a_warning()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"choices":[{"message":{"content":"Hello."},"finish_reason":"stop"}]}""");
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi");

        Assert.Contains("did not report its tokens", Assert.Single(Warnings(response)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_the_endpoint_did_not_keep_is_a_warning()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello and welcome.", outputTokens: 9));
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi", new() { MaxOutputTokens = 4 });

        Assert.Contains("wrote 9 tokens although 4 were allowed", Assert.Single(Warnings(response)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_reply_can_be_cancelled_and_the_server_learns_of_it()
    {
        var asked = new TaskCompletionSource();
        var dropped = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(dropped.SetResult);
            asked.SetResult();
            await dropped.Task;
        });
        using var client = Clients.Of(server);
        using var cancellation = new CancellationTokenSource();

        var call = client.GetResponseAsync("Hi", cancellationToken: cancellation.Token);
        await asked.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await dropped.Task;
    }

    private static IReadOnlyList<string> Warnings(ChatResponse response) => (IReadOnlyList<string>)response.AdditionalProperties![CallProperties.Warnings]!;
}
