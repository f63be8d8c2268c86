using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>The most a call can use, known before it is made.</summary>
/// <param name="InputTokens">Upper bound: one token per UTF-8 byte of the prompt, and what templates of models, tools and media add.</param>
/// <param name="OutputTokens">The limit of the request or of the model; <see langword="null"/> when there is none.</param>
/// <param name="Model">The model that will be asked; <see langword="null"/> when unknown.</param>
public readonly record struct CallEstimate(long InputTokens, long? OutputTokens, ModelInfo? Model)
{
    /// <summary>The most the call can cost, in US dollars; <see langword="null"/> when a price or a limit is unknown.</summary>
    public decimal? Cost => OutputTokens is { } output ? Model?.CostOf(new(InputTokens, output)) : null;

    /// <summary>The most a request can use.</summary>
    internal static CallEstimate Of(IReadOnlyList<ChatMessage> messages, ChatOptions? options, ModelInfo? model) =>
        new(PromptSize.Of(messages, options).MostTokens(model), options?.MaxOutputTokens ?? model?.MaxOutputTokens, model);

    /// <summary>What a call used by what its provider reported; what is missing there counts with the most it can be.</summary>
    internal TokenUsage Complete(TokenUsage reported) => new(
        reported.InputTokens > 0 ? reported.InputTokens : InputTokens,
        reported.InputTokens > 0 || reported.OutputTokens > 0 ? reported.OutputTokens : OutputTokens ?? 0,
        reported.CachedInputTokens,
        reported.ReasoningTokens);
}
