using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Lexical;

/// <summary>What a call would take of a model of that price.</summary>
internal static class ReplyCost
{
    // Role and borders of a message, as in the chat formats of large models.
    private const int TokensPerMessage = 4;

    public static int TokensOf(string message) => TokensPerMessage + LexicalTokens.Count(message);

    public static UsageDetails Usage(long inputTokens, long outputTokens) => new()
    {
        InputTokenCount = inputTokens,
        OutputTokenCount = outputTokens,
        TotalTokenCount = inputTokens + outputTokens,
    };
}
