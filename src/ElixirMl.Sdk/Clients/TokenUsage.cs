using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>Tokens read and written by a model.</summary>
/// <param name="InputTokens">Tokens of prompts, cached ones included.</param>
/// <param name="OutputTokens">Tokens of replies, reasoning included.</param>
/// <param name="CachedInputTokens">Part of <paramref name="InputTokens"/> that the provider had cached.</param>
/// <param name="ReasoningTokens">Part of <paramref name="OutputTokens"/> that the model spent on its thoughts.</param>
public readonly record struct TokenUsage(long InputTokens, long OutputTokens, long CachedInputTokens = 0, long ReasoningTokens = 0)
{
    /// <summary>Input and output together.</summary>
    public long TotalTokens => InputTokens + OutputTokens;

    /// <summary>Sums part by part.</summary>
    public static TokenUsage operator +(TokenUsage left, TokenUsage right) => new(
        left.InputTokens + right.InputTokens,
        left.OutputTokens + right.OutputTokens,
        left.CachedInputTokens + right.CachedInputTokens,
        left.ReasoningTokens + right.ReasoningTokens);

    /// <summary>Sums part by part.</summary>
    /// <param name="left">One usage.</param>
    /// <param name="right">Another.</param>
    public static TokenUsage Add(TokenUsage left, TokenUsage right) => left + right;

    /// <summary>What a provider reported; 0 for what it did not report.</summary>
    /// <param name="usage">May be <see langword="null"/>.</param>
    public static TokenUsage From(UsageDetails? usage) => usage is null
        ? default
        : new(usage.InputTokenCount ?? 0, usage.OutputTokenCount ?? 0, usage.CachedInputTokenCount ?? 0, usage.ReasoningTokenCount ?? 0);
}
