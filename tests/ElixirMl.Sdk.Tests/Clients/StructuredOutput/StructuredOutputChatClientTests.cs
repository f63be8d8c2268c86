using System.Text.Json;
using ElixirMl.Clients;
using ElixirMl.Clients.StructuredOutput;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.StructuredOutput;

public sealed class StructuredOutputChatClientTests
{
    private static readonly ChatResponseFormat Form = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}"""), "answer");

    [Theory]
    [InlineData(ModelFeatures.JsonSchema | ModelFeatures.Tools, "schema")]
    [InlineData(ModelFeatures.Tools | ModelFeatures.JsonMode, "tool")]
    [InlineData(ModelFeatures.JsonMode, "json")]
    [InlineData(ModelFeatures.FixedSampling, "prompt")]
    [InlineData(ModelFeatures.None, "schema")]
    public async Task A_model_is_asked_by_the_firmest_way_it_is_known_for(ModelFeatures features, string way)
    {
        var model = new Endpoint(features);

        var response = await new StructuredOutputChatClient(model).GetResponseAsync("Hi", new() { ResponseFormat = Form });

        Assert.Equal([way], model.Ways);
        Assert.Equal("""{"a":"x"}""", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_is_learned_once_and_kept_for_that_model(bool isStream)
    {
        var model = new Endpoint(ModelFeatures.None, "schema", "tool");
        var client = new StructuredOutputChatClient(model);

        for (var i = 0; i < 2; i++)
        {
            var options = new ChatOptions { ResponseFormat = Form };
            var response = isStream ? await client.GetStreamingResponseAsync("Hi", options).ToChatResponseAsync() : await client.GetResponseAsync("Hi", options);
            Assert.Equal("""{"a":"x"}""", response.Text);
        }

        Assert.Equal(["schema", "tool", "json", "json"], model.Ways);
        await client.GetResponseAsync("Hi", new() { ModelId = "other", ResponseFormat = Form });
        Assert.Equal(["schema", "tool", "json"], model.Ways[4..]);
    }

    [Fact]
    public async Task The_last_way_is_the_prompt_alone()
    {
        var model = new Endpoint(ModelFeatures.None, "schema", "tool", "json");

        Assert.Equal("""{"a":"x"}""", (await new StructuredOutputChatClient(model).GetResponseAsync("Hi", new() { ResponseFormat = Form })).Text);
        Assert.Equal(["schema", "tool", "json", "prompt"], model.Ways);
    }

    [Fact]
    public async Task Beside_tools_of_the_caller_the_form_is_no_tool()
    {
        var model = new Endpoint(ModelFeatures.Tools | ModelFeatures.JsonMode);

        await new StructuredOutputChatClient(model).GetResponseAsync("Hi", new() { ResponseFormat = Form, Tools = [AIFunctionFactory.Create(() => 1, "one")] });

        Assert.Equal(["json"], model.Ways);
    }

    [Fact]
    public async Task An_error_of_another_kind_passes_and_teaches_nothing()
    {
        var model = new FakeModel(() => throw new InvalidRequestException("There is no such model."));

        await Assert.ThrowsAsync<InvalidRequestException>(() => new StructuredOutputChatClient(model).GetResponseAsync("Hi", new() { ResponseFormat = Form }));

        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task A_schema_that_is_refused_by_itself_teaches_nothing()
    {
        var model = new Endpoint(ModelFeatures.None, "schema") { Words = "invalid JSON schema for response_format: unsupported keyword." };
        var client = new StructuredOutputChatClient(model);

        for (var i = 0; i < 2; i++)
        {
            await client.GetResponseAsync("Hi", new() { ResponseFormat = Form });
        }

        Assert.Equal(["schema", "tool", "schema", "tool"], model.Ways);
    }

    [Fact]
    public async Task What_stands_beside_one_request_says_nothing_of_the_next()
    {
        var model = new Endpoint(ModelFeatures.None, "schema");
        var client = new StructuredOutputChatClient(model);

        await client.GetResponseAsync("Hi", new() { ResponseFormat = Form, Tools = [AIFunctionFactory.Create(() => 1, "one")] });
        await client.GetResponseAsync("Hi", new() { ResponseFormat = Form });

        Assert.Equal(["schema", "json", "tool"], model.Ways);
    }

    [Fact]
    public async Task A_refusal_of_everything_comes_through_and_teaches_nothing()
    {
        var model = new Endpoint(ModelFeatures.None, "schema", "tool", "json", "prompt");
        var client = new StructuredOutputChatClient(model);

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<UnsupportedFeatureException>(() => client.GetResponseAsync("Hi", new() { ResponseFormat = Form }));
        }

        Assert.Equal(["schema", "tool", "json", "prompt", "schema", "tool", "json", "prompt"], model.Ways);
    }

    [Fact]
    public void Every_model_can_be_asked_for_a_schema_through_it()
    {
        var catalog = (IModelCatalog)new StructuredOutputChatClient(new FakeModel("yes")).GetService(typeof(IModelCatalog))!;

        Assert.All(catalog.Models, model => Assert.True(model.Features.HasFlag(ModelFeatures.JsonSchema)));
        Assert.True(catalog.Find("never heard of")!.Features.HasFlag(ModelFeatures.JsonSchema));
        Assert.Equal(1, catalog.Default!.InputPrice);
    }

    /// <summary>Answers in the way it is asked, and refuses some ways as vendors do.</summary>
    private sealed class Endpoint(ModelFeatures features, params string[] refused) : IChatClient, IModelCatalog
    {
        public List<string> Ways { get; } = [];

        public string? Words { get; init; }

        public IReadOnlyList<ModelInfo> Models => [Default!];

        public ModelInfo? Default { get; } = new("small") { Features = features };

        public ModelInfo? Find(string id) => id == "small" ? Default : null;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var way = options switch
            {
                { ToolMode: RequiredChatToolMode } => "tool",
                { ResponseFormat: ChatResponseFormatJson { Schema: not null } } => "schema",
                { ResponseFormat: ChatResponseFormatJson } => "json",
                _ => "prompt",
            };
            Ways.Add(way);
            if (refused.Contains(way))
            {
                throw Words is not null ? new InvalidRequestException(Words) : new UnsupportedFeatureException($"'response_format' or 'tools' by {way} is not supported with this model.");
            }

            AIContent content = way == "tool" ? new FunctionCallContent("c1", "answer", new Dictionary<string, object?> { ["a"] = "x" }) : new TextContent("""{"a":"x"}""");
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [content])) { FinishReason = way == "tool" ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop });
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            {
                yield return update;
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(IModelCatalog) ? this : null;

        public void Dispose()
        {
        }
    }
}
