using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Clients;
using ElixirMl.OpenAi;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class RequestTests
{
    [Fact]
    public async Task Options_are_sent_under_the_names_of_the_protocol()
    {
        var body = await SentAsync(new()
        {
            ModelId = "other",
            Temperature = 0.7f,
            TopP = 0.5f,
            MaxOutputTokens = 20,
            Seed = 7,
            FrequencyPenalty = 0.25f,
            PresencePenalty = 0.75f,
            StopSequences = ["END"],
            Reasoning = new() { Effort = ReasoningEffort.Low },
            Instructions = "Be brief.",
            AdditionalProperties = new() { ["top_k"] = 40, [CallProperties.Rollout] = 3 },
        });

        AssertJson("""
            {
              "model": "other",
              "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi"}],
              "temperature": 0.7, "top_p": 0.5, "frequency_penalty": 0.25, "presence_penalty": 0.75, "seed": 7,
              "max_tokens": 20, "reasoning_effort": "low", "stop": ["END"], "top_k": 40
            }
            """, body);
    }

    [Theory]
    [InlineData(TokenLimitField.Automatic, "max_tokens")]
    [InlineData(TokenLimitField.MaxTokens, "max_tokens")]
    [InlineData(TokenLimitField.MaxCompletionTokens, "max_completion_tokens")]
    public async Task The_limit_of_tokens_has_the_name_the_endpoint_knows(TokenLimitField field, string name)
    {
        var body = await SentAsync(new() { MaxOutputTokens = 20 }, options => options.TokenLimitField = field);

        Assert.Equal(20, body.GetProperty(name).GetInt32());
        Assert.Single(body.EnumerateObject(), property => property.Name.StartsWith("max_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_format_is_sent_as_object_or_as_schema()
    {
        using var schema = JsonDocument.Parse("""{"type":"object"}""");

        var plain = await SentAsync(new() { ResponseFormat = ChatResponseFormat.Json });
        var typed = await SentAsync(new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema.RootElement, "route ticket", "Where to.") });

        AssertJson("""{"type":"json_object"}""", plain.GetProperty("response_format"));
        AssertJson("""{"type":"json_schema","json_schema":{"name":"route_ticket","schema":{"type":"object"},"description":"Where to."}}""", typed.GetProperty("response_format"));
    }

    [Fact]
    public async Task Tools_are_sent_with_their_parameters()
    {
        var weather = AIFunctionFactory.Create((string city) => city, "weather", "Tells the weather.");

        var body = await SentAsync(new() { Tools = [weather], ToolMode = ChatToolMode.RequireSpecific("weather"), AllowMultipleToolCalls = false });

        var function = body.GetProperty("tools")[0].GetProperty("function");
        Assert.Equal("weather", function.GetProperty("name").GetString());
        Assert.True(function.GetProperty("parameters").GetProperty("properties").TryGetProperty("city", out _));
        AssertJson("""{"type":"function","function":{"name":"weather"}}""", body.GetProperty("tool_choice"));
        Assert.False(body.GetProperty("parallel_tool_calls").GetBoolean());
    }

    [Fact]
    public async Task Pictures_calls_and_results_stand_in_their_places()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, [new TextContent("What is this?"), new DataContent(new byte[] { 1, 2, 3 }, "image/png"), new UriContent("https://example.org/a.jpg", "image/jpeg")]),
            new(ChatRole.Assistant, [new TextReasoningContent("Hm."), new TextContent("I look."), new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["deep"] = 2 })]),
            new(ChatRole.Tool, [new FunctionResultContent("c1", "a cat")]),
        ];

        var body = await SentAsync(null, null, messages);

        AssertJson("""
            [
              {"role":"user","content":[{"type":"text","text":"What is this?"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}},{"type":"image_url","image_url":{"url":"https://example.org/a.jpg"}}]},
              {"role":"assistant","content":"I look.","tool_calls":[{"id":"c1","type":"function","function":{"name":"look","arguments":"{\"deep\":2}"}}]},
              {"role":"tool","tool_call_id":"c1","content":"a cat"}
            ]
            """, body.GetProperty("messages"));
    }

    [Fact]
    public async Task What_would_not_reach_the_model_is_refused_before_the_call()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, options => options.IgnoredFields = ["seed"]);
        var options = new ChatOptions { TopK = 3, Seed = 1, ConversationId = "c", AdditionalProperties = new() { ["n"] = 2 } };

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => client.GetResponseAsync([new(ChatRole.User, [new TextContent("Hi"), new DataContent(new byte[] { 1 }, "video/mp4")])], options));

        Assert.All(["TopK", "'seed'", "ConversationId", "\"n\"", "video/mp4"], part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.False(error.IsRetryable);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Tools_that_are_not_there_cannot_be_required_or_counted()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => client.GetResponseAsync("Hi", new() { ToolMode = ChatToolMode.RequireAny, AllowMultipleToolCalls = true }));
        await client.GetResponseAsync("Hi", new() { ToolMode = ChatToolMode.None });

        Assert.All(["ToolMode", "AllowMultipleToolCalls"], part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refusal_of_an_earlier_turn_is_sent_back_as_one_and_another_error_is_named()
    {
        ChatMessage[] messages = [new(ChatRole.User, "Hi"), new(ChatRole.Assistant, [new ErrorContent("I cannot.") { ErrorCode = "refusal" }]), new(ChatRole.User, "Why?")];

        AssertJson("""{"role":"assistant","content":null,"refusal":"I cannot."}""", (await SentAsync(null, null, messages)).GetProperty("messages")[1]);
        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => SentAsync(null, null, new ChatMessage(ChatRole.Assistant, [new ErrorContent("broken")])));

        Assert.Contains("ErrorContent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_field_that_cannot_be_written_is_named()
    {
        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => SentAsync(new() { AdditionalProperties = new() { ["odd"] = double.NaN } }));

        Assert.Contains("AdditionalProperties[\"odd\"] cannot be written as JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_takes_the_place_of_the_refusal_on_request()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, options => options.UnsupportedOptions = UnsupportedOptionPolicy.Warn);

        var response = await client.GetResponseAsync("Hi", new() { TopK = 3 });

        var warnings = (IReadOnlyList<string>)response.AdditionalProperties![CallProperties.Warnings]!;
        Assert.StartsWith("TopK", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.Equal("Hello.", response.Text);
    }

    [Fact]
    public async Task A_request_without_any_model_is_refused()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, options => options.Model = null);

        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => client.GetResponseAsync("Hi"));

        Assert.Contains("OPENAI_MODEL", error.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> SentAsync(ChatOptions? options, Action<OpenAiOptions>? configure = null, params ChatMessage[] messages)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, configure);
        await client.GetResponseAsync(messages is [] ? [new(ChatRole.User, "Hi")] : messages, options);
        return Assert.Single(server.Requests).Body;
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.GetRawText())), actual.GetRawText());

    public static TheoryData<ChatOptions, string> Refused => new()
    {
        { new() { Temperature = 0.2f }, "chooses its own temperature" },
        { new() { TopP = 0.2f }, "chooses its own temperature" },
        { new() { MaxOutputTokens = 500 }, "leave no room for the reply" },
        { new() { MaxOutputTokens = 500_000 }, "writes 128000 at most" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_a_reasoning_model_cannot_do_is_refused_before_any_call(ChatOptions options, string word)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, Reasoning);

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => client.GetResponseAsync("Hi", options));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Or_it_is_left_out_with_a_warning()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, settings =>
        {
            Reasoning(settings);
            settings.UnsupportedOptions = UnsupportedOptionPolicy.Warn;
        });

        var response = await client.GetResponseAsync("Hi", new() { Temperature = 0.2f });

        Assert.Contains("temperature", Assert.Single((IReadOnlyList<string>)response.AdditionalProperties![CallProperties.Warnings]!), StringComparison.Ordinal);
        Assert.False(Assert.Single(server.Requests).Body.TryGetProperty("temperature", out _));
    }

    [Fact]
    public async Task A_temperature_of_one_and_enough_room_pass()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("Hello."));
        using var client = Clients.Of(server, Reasoning);

        await client.GetResponseAsync("Hi", new() { Temperature = 1, MaxOutputTokens = 16_000 });

        Assert.Single(server.Requests);
    }

    // A loopback address has no models of its own, so the facts of one are given.
    private static void Reasoning(OpenAiOptions settings) => (settings.Model, settings.Models) = ("thinker", [new("thinker") { Features = ModelFeatures.FixedSampling, MaxOutputTokens = 128_000 }]);
}
