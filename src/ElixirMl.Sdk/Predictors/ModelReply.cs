using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>What one call to a model brought.</summary>
internal readonly record struct ModelReply(ChatResponse Response, string Text, TokenUsage Usage, decimal? Cost, TimeSpan Latency, string? Model)
{
    /// <summary>Time before the model was asked; not part of the latency.</summary>
    public TimeSpan Queued { get; init; }

    /// <summary>Whether the tokens are estimated, since the reply was stopped before it told them.</summary>
    public bool IsUsageEstimated { get; init; }

    /// <summary>The reply as it came in; <see langword="null"/> when it came as a whole.</summary>
    public StreamedReply? Stream { get; init; }

    public ChatFinishReason? FinishReason => Response.FinishReason;

    /// <summary>What the client could not do as asked; <see langword="null"/> when there is nothing.</summary>
    public IReadOnlyList<string>? Warnings => Response.AdditionalProperties?.GetValueOrDefault(CallProperties.Warnings) as IReadOnlyList<string>;

    /// <summary>Thoughts the model delivered beside its reply.</summary>
    public string? Reasoning
    {
        get
        {
            string? reasoning = null;
            foreach (var message in Response.Messages)
            {
                foreach (var content in message.Contents)
                {
                    reasoning = content is TextReasoningContent { Text: { Length: > 0 } text } ? reasoning + text : reasoning;
                }
            }

            return reasoning;
        }
    }
}
