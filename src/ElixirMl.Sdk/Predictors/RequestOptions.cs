using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Turns choices into what a client understands.</summary>
internal static class RequestOptions
{
    /// <returns>A fresh instance, since clients may change it; <see langword="null"/> when nothing is chosen.</returns>
    public static ChatOptions? Create(PredictorSettings settings, PredictOptions? caller, int? rolloutId, long? seed, ChatResponseFormat? format, IList<AITool>? tools, bool thoughts)
    {
        var isPlain = settings is { Model: null, Temperature: null, MaxTokens: null } && rolloutId is null && seed is null && format is null && tools is null && !thoughts;
        if (isPlain && caller?.ConfigureRequest is null)
        {
            return null;
        }

        var options = new ChatOptions
        {
            ModelId = settings.Model,
            Temperature = (float?)settings.Temperature,
            MaxOutputTokens = settings.MaxTokens,
            Seed = seed,
            ResponseFormat = format,
            Tools = tools,
            Reasoning = thoughts ? new() { Output = ReasoningOutput.Full } : null,
        };
        if (rolloutId is { } rollout)
        {
            (options.AdditionalProperties ??= [])[CallProperties.Rollout] = rollout;
        }

        caller?.ConfigureRequest?.Invoke(options);
        if (format is not null && ReferenceEquals(options.ResponseFormat, format))
        {
            // Adapters write their form into their prompts.
            (options.AdditionalProperties ??= [])[CallProperties.FormInPrompt] = true;
        }

        return options;
    }
}
