using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Clients.StructuredOutput;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.StructuredOutput;

/// <summary>Where no endpoint binds the reply to the schema, words ask for it, once.</summary>
public sealed class FormWordsTests
{
    private const string Schema = """{"type":"object","properties":{"team":{"type":"string"}},"required":["team"]}""";

    private static readonly ChatResponseFormat Form = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Schema), "answer", "The team that plays.");

    [Theory]
    [InlineData(ModelFeatures.JsonSchema, false)]
    [InlineData(ModelFeatures.Tools, false)]
    [InlineData(ModelFeatures.JsonMode, true)]
    [InlineData(ModelFeatures.FixedSampling, true)]
    public async Task A_rung_that_does_not_bind_the_reply_asks_for_the_schema_in_words(ModelFeatures features, bool hasWords)
    {
        foreach (var isStream in new[] { false, true })
        {
            var model = new Listener(features);
            List<ChatMessage> messages = [new(ChatRole.User, "Name a team.")];

            await AskAsync(model, messages, new() { ResponseFormat = Form }, isStream);

            var text = Assert.Single(model.Messages).Text;
            Assert.Equal(hasWords, text.Contains(Schema, StringComparison.Ordinal));
            Assert.Equal(hasWords, text.Contains("JSON", StringComparison.Ordinal) && text.Contains("The team that plays.", StringComparison.Ordinal));
            Assert.StartsWith("Name a team.", text, StringComparison.Ordinal);
            Assert.Equal("Name a team.", Assert.Single(messages).Text);
        }
    }

    [Fact]
    public async Task After_a_result_of_a_tool_the_words_stand_in_a_message_of_the_user()
    {
        var model = new Listener(ModelFeatures.JsonMode);

        await AskAsync(model, [new(ChatRole.User, "Name a team."), new(ChatRole.Tool, [new FunctionResultContent("c", "Ajax")])], new() { ResponseFormat = Form });

        Assert.Equal([ChatRole.User, ChatRole.Tool, ChatRole.User], model.Messages.Select(static message => message.Role));
        Assert.Contains(Schema, model.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_that_the_prompt_asks_is_believed()
    {
        var model = new Listener(ModelFeatures.JsonMode);

        await AskAsync(model, FakeModel.Ask("Name a team."), new() { ResponseFormat = Form, AdditionalProperties = new() { [CallProperties.FormInPrompt] = true } });

        Assert.Equal("Name a team.", Assert.Single(model.Messages).Text);
    }

    [Fact]
    public async Task JSON_without_a_schema_needs_words_only_where_nothing_else_asks()
    {
        var (json, prompt) = (new Listener(ModelFeatures.JsonMode), new Listener(ModelFeatures.FixedSampling));

        await AskAsync(json, FakeModel.Ask("Name a team as JSON."), new() { ResponseFormat = ChatResponseFormat.Json });
        await AskAsync(prompt, FakeModel.Ask("Name a team."), new() { ResponseFormat = ChatResponseFormat.Json });

        Assert.Equal("Name a team as JSON.", Assert.Single(json.Messages).Text);
        Assert.Contains("Answer with JSON only", Assert.Single(prompt.Messages).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelFeatures.JsonSchema)]
    [InlineData(ModelFeatures.JsonMode)]
    [InlineData(ModelFeatures.FixedSampling)]
    public async Task A_predictor_whose_adapter_asks_for_the_form_asks_once(ModelFeatures features)
    {
        var model = new Listener(features);
        var predictor = new RouteTicketPredictor(new StructuredOutputChatClient(model)).WithSettings(new() { Adapter = JsonAdapter.Shared });

        await predictor.PredictAsync("I paid twice.");

        Assert.DoesNotContain(model.Messages, static message => message.Text.Contains("JSON Schema", StringComparison.Ordinal));
        Assert.Contains(model.Messages, static message => message.Text.Contains("\"team\"", StringComparison.Ordinal));
    }

    private static async Task AskAsync(Listener model, IReadOnlyList<ChatMessage> messages, ChatOptions options, bool isStream = false)
    {
        using var client = new StructuredOutputChatClient(model);
        _ = isStream ? await client.GetStreamingResponseAsync(messages, options).ToChatResponseAsync() : await client.GetResponseAsync(messages, options);
    }

    /// <summary>Remembers what it was asked.</summary>
    private sealed class Listener(ModelFeatures features) : IChatClient, IModelCatalog
    {
        public List<ChatMessage> Messages { get; } = [];

        public IReadOnlyList<ModelInfo> Models => [Default!];

        public ModelInfo? Default { get; } = new("small") { Features = features };

        public ModelInfo? Find(string id) => Default;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Messages.AddRange(messages);
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, """{"team":"Billing","confidence":1}""")));
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
