namespace ElixirMl.OpenAi;

/// <summary>The name under which a request carries the most tokens of a reply.</summary>
public enum TokenLimitField
{
    /// <summary><see cref="MaxCompletionTokens"/> for OpenAI and Azure, <see cref="MaxTokens"/> for everyone else, since many ignore the newer name without a word.</summary>
    Automatic,

    /// <summary><c>max_completion_tokens</c>, which counts reasoning too.</summary>
    MaxCompletionTokens,

    /// <summary><c>max_tokens</c>, the older name.</summary>
    MaxTokens,
}
