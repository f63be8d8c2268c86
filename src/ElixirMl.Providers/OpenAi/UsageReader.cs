using System.Text.Json;
using ElixirMl.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>Reads the tokens an endpoint counted.</summary>
internal static class UsageReader
{
    /// <returns><see langword="null"/> when it counted none.</returns>
    public static UsageDetails? Read(JsonElement root)
    {
        if (root.Member("usage") is not { ValueKind: JsonValueKind.Object } usage)
        {
            return null;
        }

        return new()
        {
            InputTokenCount = usage.Member("prompt_tokens")?.Integer(),
            OutputTokenCount = usage.Member("completion_tokens")?.Integer(),
            TotalTokenCount = usage.Member("total_tokens")?.Integer(),
            CachedInputTokenCount = usage.Member("prompt_tokens_details")?.Member("cached_tokens")?.Integer(),
            ReasoningTokenCount = usage.Member("completion_tokens_details")?.Member("reasoning_tokens")?.Integer(),
        };
    }
}
