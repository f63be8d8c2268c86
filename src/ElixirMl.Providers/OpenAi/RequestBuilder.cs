using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.Clients;
using ElixirMl.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Writes the body of a request, and gathers what cannot be said in it.</summary>
internal sealed class RequestBuilder(EndpointTraits traits, OpenAiOptions settings, IModelCatalog catalog)
{
    private static readonly string[] Reserved = ["model", "messages", "stream", "stream_options", "n"];

    private readonly List<string> _problems = [];

    /// <summary>What would not reach the model, a sentence each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public JsonObject Build(IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStream)
    {
        var body = new JsonObject
        {
            ["model"] = options?.ModelId ?? settings.Model
                ?? throw new InvalidRequestException("No model is named. Set OpenAiOptions.Model, OPENAI_MODEL or ChatOptions.ModelId."),
            ["messages"] = MessageWriter.Write(messages, options?.Instructions, _problems),
        };
        if (isStream)
        {
            body["stream"] = true;
            body["stream_options"] = new JsonObject { ["include_usage"] = true };
        }

        if (options is not null)
        {
            var model = options.ModelId is { } id ? catalog.Find(id) : catalog.Default;
            _problems.AddRange(ModelLimits.Problems(model, options, settings.MinReasoningTokens));
            WriteOptions(body, options, model?.Features.HasFlag(ModelFeatures.FixedSampling) == true && ModelLimits.FixesSampling(options));
        }

        _problems.AddRange(traits.IgnoredFields.Concat(settings.IgnoredFields).Distinct(StringComparer.Ordinal).Where(body.ContainsKey).Select(static field => $"The endpoint ignores '{field}'."));
        return body;
    }

    private void WriteOptions(JsonObject body, ChatOptions options, bool dropsSampling)
    {
        Set(body, "temperature", dropsSampling ? null : options.Temperature);
        Set(body, "top_p", dropsSampling ? null : options.TopP);
        Set(body, "frequency_penalty", options.FrequencyPenalty);
        Set(body, "presence_penalty", options.PresencePenalty);
        Set(body, "seed", options.Seed);
        Set(body, TokenLimitName(), options.MaxOutputTokens);
        Set(body, "reasoning_effort", EffortName(options.Reasoning?.Effort));
        if (options.StopSequences is { Count: > 0 } stops)
        {
            body["stop"] = new JsonArray([.. stops.Select(static stop => JsonValue.Create(stop))]);
        }

        ResponseFormatWriter.Write(body, options.ResponseFormat, _problems);
        ToolWriter.Write(body, options, _problems);
        RefuseForeign(options);
        WriteExtras(body, options.AdditionalProperties);
    }

    private string TokenLimitName() => settings.TokenLimitField switch
    {
        TokenLimitField.MaxCompletionTokens => "max_completion_tokens",
        TokenLimitField.MaxTokens => "max_tokens",
        _ => traits.HasNewTokenLimit ? "max_completion_tokens" : "max_tokens",
    };

    private static string? EffortName(ReasoningEffort? effort) => effort switch
    {
        null => null,
        ReasoningEffort.None => "none",
        ReasoningEffort.Low => "low",
        ReasoningEffort.Medium => "medium",
        ReasoningEffort.High => "high",
        _ => "xhigh",
    };

    private void RefuseForeign(ChatOptions options)
    {
        Refuse(options.TopK is not null, "TopK is not part of OpenAI's protocol; an endpoint that knows it takes AdditionalProperties[\"top_k\"].");
        Refuse(options.ConversationId is not null, "ConversationId: chat completions keep no conversation; send all messages.");
        Refuse(options.AllowBackgroundResponses is true || options.ContinuationToken is not null, "Chat completions cannot run in the background.");
        Refuse(options.Reasoning?.Output is ReasoningOutput.Summary or ReasoningOutput.Full, "Reasoning.Output: chat completions cannot ask for the reasoning itself.");
        Refuse(options.RawRepresentationFactory is not null, "RawRepresentationFactory is not used; put further fields of the request into AdditionalProperties.");
    }

    private void Refuse(bool isSet, string problem)
    {
        if (isSet)
        {
            _problems.Add(problem);
        }
    }

    private void WriteExtras(JsonObject body, AdditionalPropertiesDictionary? extras)
    {
        foreach (var (name, value) in extras ?? [])
        {
            if (CallProperties.IsOwn(name))
            {
                continue;
            }

            if (body.ContainsKey(name) || Reserved.Contains(name, StringComparer.Ordinal))
            {
                _problems.Add($"AdditionalProperties[\"{name}\"] would replace a field of the request that is written already.");
                continue;
            }

            WriteExtra(body, name, value);
        }
    }

    private void WriteExtra(JsonObject body, string name, object? value)
    {
        try
        {
            body[name] = JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(object)));
        }
        catch (Exception error)
        {
            // Values of the caller's own types may throw anything when they are read.
            _problems.Add($"AdditionalProperties[\"{name}\"] cannot be written as JSON: {error.Message}");
        }
    }

    private static void Set<T>(JsonObject body, string name, T? value)
    {
        if (value is not null)
        {
            body[name] = JsonValue.Create(value);
        }
    }
}
