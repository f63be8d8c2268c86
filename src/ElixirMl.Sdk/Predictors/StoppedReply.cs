using System.Text;
using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Estimates the tokens of a reply that was stopped before it told them.</summary>
internal static class StoppedReply
{
    // About what common tokenizers reach on English text.
    private const int BytesPerToken = 4;

    /// <returns>Whether tokens were missing and are estimated now; a hit of a cache used none.</returns>
    public static bool TryEstimate(ChatResponse response, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (response.AdditionalProperties?.ContainsKey(CallProperties.CacheHit) == true || response.Usage is { InputTokenCount: > 0, OutputTokenCount: > 1 })
        {
            return false;
        }

        var output = TokensOf(response.Messages.Sum(static message => message.Contents.Sum(static content => (long)Encoding.UTF8.GetByteCount((content as TextReasoningContent)?.Text ?? (content as TextContent)?.Text ?? ""))));
        response.Usage ??= new();
        response.Usage.InputTokenCount = response.Usage.InputTokenCount is > 0 ? response.Usage.InputTokenCount : PromptSize.Of(messages, options).LikelyTokens();
        response.Usage.OutputTokenCount = Math.Max(response.Usage.OutputTokenCount ?? 0, output);
        return true;
    }

    private static long TokensOf(long bytes) => (bytes + BytesPerToken - 1) / BytesPerToken;
}
