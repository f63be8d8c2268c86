using System.Text.Json;
using Anthropic.Models.Messages;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Anthropic;

/// <summary>A request as the SDK's client needs it, and what of it would be lost on the way.</summary>
/// <remarks>The SDK drops temperature, top-p and top-k without a word, so they are written into the body it starts from.</remarks>
internal sealed class AnthropicRequest
{
    private static readonly Dictionary<string, JsonElement> Nothing = [];

    private const string Pdf = "application/pdf";

    private readonly List<string> _problems = [];

    public AnthropicRequest(IReadOnlyList<ChatMessage> messages, ChatOptions? options, AnthropicOptions settings, IModelCatalog catalog)
    {
        Options = options;
        CheckMessages(messages);
        if (options is null)
        {
            return;
        }

        var model = options.ModelId is { } id ? catalog.Find(id) : catalog.Default;
        _problems.AddRange(ModelLimits.Problems(model, options, reasoningTokens: 0));
        CheckOptions(options);
        CheckFormat(options.ResponseFormat);
        CheckTools(options.Tools);
        var dropsSampling = model?.Features.HasFlag(ModelFeatures.FixedSampling) == true && ModelLimits.FixesSampling(options);
        if (options is not { Temperature: null, TopP: null, TopK: null } && !dropsSampling)
        {
            Options = options = WithSampling(options, settings);
        }

        // The SDK raises a limit that it knows as default only, to make room for thoughts.
        if (options is { MaxOutputTokens: null, Reasoning.Effort: not null } && settings.SetMaxOutputTokens is { } limit)
        {
            Options = options.Clone();
            Options.MaxOutputTokens = limit;
        }
    }

    /// <summary>What the SDK's client gets.</summary>
    public ChatOptions? Options { get; }

    /// <summary>What would not reach the model, a sentence each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    private static ChatOptions WithSampling(ChatOptions options, AnthropicOptions settings)
    {
        var model = options.ModelId ?? settings.Model;
        if (model is null)
        {
            return options;
        }

        var inner = options.RawRepresentationFactory;
        var copy = options.Clone();
        copy.RawRepresentationFactory = client =>
        {
            var given = inner?.Invoke(client) as MessageCreateParams;
            var body = given?.RawBodyData.ToDictionary() ?? new Dictionary<string, JsonElement>
            {
                ["model"] = JsonSerializer.SerializeToElement(model, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(string))),
                ["max_tokens"] = Number(options.MaxOutputTokens ?? settings.MaxOutputTokens),
                ["messages"] = JsonElement.Parse("[]"),
            };
            Set(body, "temperature", options.Temperature);
            Set(body, "top_p", options.TopP);
            Set(body, "top_k", options.TopK);
            return MessageCreateParams.FromRawUnchecked(given?.RawHeaderData ?? Nothing, given?.RawQueryData ?? Nothing, body);
        };
        return copy;
    }

    private static void Set(Dictionary<string, JsonElement> body, string name, float? value)
    {
        if (value is { } number)
        {
            body.TryAdd(name, Number(number));
        }
    }

    // As text, since a float written as double would not be the number the caller wrote.
    private static JsonElement Number(float value) => JsonElement.Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private void CheckOptions(ChatOptions options)
    {
        Refuse(options.Temperature is > 1 or < 0, "Temperature: Anthropic's range is 0 to 1.");
        Refuse(options.FrequencyPenalty is not null, "FrequencyPenalty is not part of Anthropic's protocol.");
        Refuse(options.PresencePenalty is not null, "PresencePenalty is not part of Anthropic's protocol.");
        Refuse(options.Seed is not null, "Seed is not part of Anthropic's protocol.");
        Refuse(options.ConversationId is not null, "ConversationId: the endpoint keeps no conversation; send all messages.");
        Refuse(options.AllowBackgroundResponses is true || options.ContinuationToken is not null, "Messages cannot run in the background.");
        Refuse(options.AllowMultipleToolCalls is not null && options.ToolMode is null, "AllowMultipleToolCalls reaches the endpoint together with ToolMode only; set ToolMode too.");
        foreach (var name in options.AdditionalProperties?.Keys.Where(static name => !CallProperties.IsOwn(name)) ?? [])
        {
            _problems.Add($"AdditionalProperties[\"{name}\"] is not sent; put further fields into RawRepresentationFactory.");
        }
    }

    private void CheckFormat(ChatResponseFormat? format)
    {
        Refuse(format is ChatResponseFormatJson { Schema: null }, "ResponseFormat: Anthropic has no JSON mode without a schema.");
        Refuse(
            format is ChatResponseFormatJson { Schema: { } schema } && !(HasMember(schema, "properties") && HasMember(schema, "required")),
            "ResponseFormat: Anthropic's structured output needs a schema of an object with properties and required.");
    }

    private void CheckTools(IList<AITool>? tools)
    {
        foreach (var tool in tools ?? [])
        {
            Refuse(tool is not (AIFunctionDeclaration or HostedWebSearchTool or HostedCodeInterpreterTool) && !tool.GetType().FullName!.StartsWith("Microsoft.Extensions.AI.AnthropicClientExtensions", StringComparison.Ordinal), $"The tool '{tool.Name}' is a {tool.GetType().Name}, which Anthropic's client does not send.");
        }
    }

    private void CheckMessages(IReadOnlyList<ChatMessage> messages)
    {
        foreach (var message in messages)
        {
            Refuse(message.AuthorName is { Length: > 0 }, "A message has an AuthorName, which Anthropic's messages cannot carry.");
            foreach (var content in message.Contents.Where(content => message.Role == ChatRole.System ? content is not TextContent : !Carries(content)))
            {
                _problems.Add($"A message of the {message.Role.Value} holds {Describe(content)}, which Anthropic's messages cannot carry there.");
            }
        }
    }

    // Seen on the wire: the SDK leaves out whatever else there is.
    private static bool Carries(AIContent content) => content switch
    {
        DataContent data => data.HasTopLevelMediaType("image") || data.HasTopLevelMediaType("text") || data.MediaType == Pdf,
        UriContent link => link.HasTopLevelMediaType("image") || link.MediaType == Pdf,
        ErrorContent or HostedVectorStoreContent => false,
        _ => true,
    };

    private static string Describe(AIContent content) => content switch
    {
        DataContent data => $"data of type {data.MediaType}",
        UriContent link => $"a link to {link.MediaType}",
        _ => content.GetType().Name,
    };

    private static bool HasMember(JsonElement schema, string name) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out _);

    private void Refuse(bool isSet, string problem)
    {
        if (isSet)
        {
            _problems.Add(problem);
        }
    }
}
