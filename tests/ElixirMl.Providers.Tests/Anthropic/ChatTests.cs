using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Clients;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.Anthropic;

public sealed class ChatTests
{
    [Fact]
    public async Task A_question_is_answered_counted_and_priced()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync([new(ChatRole.System, "Be brief."), new(ChatRole.User, "Hi")]);

        Assert.Equal("Hello.", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(new TokenUsage(10, 2, 6), TokenUsage.From(response.Usage));
        Assert.Equal(0.00002m, ((IModelCatalog)client.GetService(typeof(IModelCatalog))!).Find(response.ModelId!)!.CostOf(TokenUsage.From(response.Usage)));
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/messages", request.Path);
        Assert.Equal("Be brief.", request.Body.GetProperty("system")[0].GetProperty("text").GetString());
        Assert.Equal(4096, request.Body.GetProperty("max_tokens").GetInt32());
    }

    [Fact]
    public async Task Sampling_reaches_a_model_that_takes_it_as_the_caller_wrote_it()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server);

        await client.GetResponseAsync("Hi", new() { Temperature = 0.3f, TopP = 0.9f, TopK = 5, MaxOutputTokens = 50, StopSequences = ["x"] });

        var body = Assert.Single(server.Requests).Body;
        Assert.Equal("0.3", body.GetProperty("temperature").GetRawText());
        Assert.Equal("0.9", body.GetProperty("top_p").GetRawText());
        Assert.Equal(5, body.GetProperty("top_k").GetInt32());
        Assert.Equal(50, body.GetProperty("max_tokens").GetInt32());
        Assert.Equal("claude-haiku-4-5", body.GetProperty("model").GetString());
        Assert.Equal("Hi", body.GetProperty("messages")[0].GetProperty("content")[0].GetProperty("text").GetString());
        Assert.Equal("x", body.GetProperty("stop_sequences")[0].GetString());
    }

    public static TheoryData<ChatOptions, string> Unsupported => new()
    {
        { new() { ModelId = "claude-opus-5-5", Temperature = 0.5f }, "chooses its own temperature" },
        { new() { MaxOutputTokens = 1_000_000 }, "writes 64000 at most" },
        { new() { Temperature = 1.5f }, "0 to 1" },
        { new() { Seed = 3 }, "Seed" },
        { new() { FrequencyPenalty = 1 }, "FrequencyPenalty" },
        { new() { PresencePenalty = 1 }, "PresencePenalty" },
        { new() { ConversationId = "c" }, "ConversationId" },
        { new() { ResponseFormat = ChatResponseFormat.Json }, "JSON mode" },
        { new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"array"}""")) }, "properties and required" },
        { new() { AdditionalProperties = new() { ["logit_bias"] = 1 } }, "logit_bias" },
        { new() { Tools = [new HostedFileSearchTool()] }, "HostedFileSearchTool" },
    };

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task What_would_be_lost_is_refused_before_any_call(ChatOptions options, string word)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => client.GetResponseAsync("Hi", options));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task Or_it_is_warned_of_by_policy(ChatOptions options, string word)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, settings => settings.UnsupportedOptions = UnsupportedOptionPolicy.Warn);

        var response = await client.GetResponseAsync("Hi", options);

        Assert.Contains((IReadOnlyList<string>)response.AdditionalProperties![CallProperties.Warnings]!, warning => warning.Contains(word, StringComparison.Ordinal));
        Assert.False(options.ModelId is not null && Assert.Single(server.Requests).Body.TryGetProperty("temperature", out _));
    }

    public static TheoryData<ChatMessage, string> Lost => new()
    {
        { new(ChatRole.User, [new DataContent(new byte[] { 1 }, "audio/wav")]), "audio/wav" },
        { new(ChatRole.User, [new UriContent("https://example.org/a.txt", "text/plain")]), "a link to text/plain" },
        { new(ChatRole.Assistant, [new ErrorContent("broken")]), "ErrorContent" },
        { new(ChatRole.User, [new HostedVectorStoreContent("s1")]), "HostedVectorStoreContent" },
        { new(ChatRole.System, [new DataContent(new byte[] { 1 }, "image/png")]), "image/png" },
        { new(ChatRole.User, "Hi") { AuthorName = "ada" }, "AuthorName" },
    };

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task What_a_message_cannot_carry_is_named(ChatMessage message, string word)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => client.GetResponseAsync([message, new(ChatRole.User, "Well?")]));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, 4_096, 4_096)]
    [InlineData(300, null, 300)]
    [InlineData(300, 4_096, 300)]
    [InlineData(null, null, 20_480)]
    public async Task Thoughts_stay_within_a_limit_that_somebody_named(int? ofRequest, int? ofClient, int sent)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, ofClient is { } limit ? options => options.MaxOutputTokens = limit : null);

        await client.GetResponseAsync("Hi", new() { MaxOutputTokens = ofRequest, Reasoning = new() { Effort = ReasoningEffort.High } });

        Assert.Equal(sent, Assert.Single(server.Requests).Body.GetProperty("max_tokens").GetInt32());
    }

    [Fact]
    public async Task Schemas_tools_and_images_are_sent_and_calls_come_back()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Message(
            "tool_use",
            new JsonObject { ["type"] = "tool_use", ["id"] = "t1", ["name"] = "weather", ["input"] = new JsonObject { ["city"] = "Oslo" } }));
        using var client = Clients.Of(server);
        var weather = AIFunctionFactory.Create((string city) => "rain", "weather");
        var schema = JsonElement.Parse("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""");

        var response = await client.GetResponseAsync(
            [new(ChatRole.User, [new TextContent("What is this?"), new DataContent(new byte[] { 1, 2, 3 }, "image/png")])],
            new() { Tools = [weather], ResponseFormat = ChatResponseFormat.ForJsonSchema(schema) });

        var call = Assert.Single(response.Messages[0].Contents.OfType<FunctionCallContent>());
        Assert.Equal(("t1", "weather", "Oslo"), (call.CallId, call.Name, call.Arguments!["city"]!.ToString()));
        Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
        var body = Assert.Single(server.Requests).Body;
        Assert.Equal("weather", body.GetProperty("tools")[0].GetProperty("name").GetString());
        Assert.Equal("AQID", body.GetProperty("messages")[0].GetProperty("content")[1].GetProperty("source").GetProperty("data").GetString());
        Assert.Equal("json_schema", body.GetProperty("output_config").GetProperty("format").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("refusal", "content_filter")]
    [InlineData("max_tokens", "length")]
    [InlineData("model_context_window_exceeded", "length")]
    public async Task Refusals_and_cut_offs_have_their_reason(string sent, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hel", sent));
        using var client = Clients.Of(server);

        Assert.Equal(new ChatFinishReason(expected), (await client.GetResponseAsync("Hi")).FinishReason);
    }

    [Fact]
    public async Task Thoughts_are_asked_for_and_come_beside_the_reply()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Message(
            "end_turn",
            new JsonObject { ["type"] = "thinking", ["thinking"] = "hm", ["signature"] = "s" },
            new JsonObject { ["type"] = "text", ["text"] = "Hello." }));
        using var client = Clients.Of(server);

        var response = await client.GetResponseAsync("Hi", new() { Reasoning = new() { Effort = ReasoningEffort.Low } });

        Assert.Equal("hm", Assert.Single(response.Messages[0].Contents.OfType<TextReasoningContent>()).Text);
        Assert.Equal("Hello.", response.Text);
        Assert.True(Assert.Single(server.Requests).Body.TryGetProperty("thinking", out _));
    }

    [Fact]
    public async Task A_missing_model_is_named()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, options => options.Model = null);

        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => client.GetResponseAsync("Hi"));

        Assert.Contains("ANTHROPIC_MODEL", error.Message, StringComparison.Ordinal);
    }
}
