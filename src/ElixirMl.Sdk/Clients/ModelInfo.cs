namespace ElixirMl.Clients;

/// <summary>What is known about one model of a client.</summary>
/// <param name="Id">Name the client understands in <c>ChatOptions.ModelId</c>.</param>
public sealed record ModelInfo(string Id)
{
    /// <summary>Price of a million input tokens, in US dollars.</summary>
    /// <value>Default: <see langword="null"/>, unknown.</value>
    public decimal? InputPrice { get; init; }

    /// <summary>Price of a million input tokens the provider had cached, in US dollars.</summary>
    /// <value>Default: <see langword="null"/>, the same as <see cref="InputPrice"/>.</value>
    public decimal? CachedInputPrice { get; init; }

    /// <summary>Price of a million output tokens, in US dollars.</summary>
    /// <value>Default: <see langword="null"/>, unknown.</value>
    public decimal? OutputPrice { get; init; }

    /// <summary>Most tokens of prompt and reply together.</summary>
    /// <value>Default: <see langword="null"/>, unknown.</value>
    public int? ContextWindow { get; init; }

    /// <summary>Most tokens of one reply.</summary>
    /// <value>Default: <see langword="null"/>, unknown.</value>
    public int? MaxOutputTokens { get; init; }

    /// <summary>What the model can do beyond text.</summary>
    /// <value>Default: <see cref="ModelFeatures.None"/>, nothing is known; everything is asked for in words.</value>
    public ModelFeatures Features { get; init; }

    /// <summary>What a usage costs.</summary>
    /// <param name="usage">Tokens of one or more calls.</param>
    /// <returns>US dollars; <see langword="null"/> when a price is unknown.</returns>
    public decimal? CostOf(TokenUsage usage)
    {
        if (InputPrice is not { } input || OutputPrice is not { } output)
        {
            return null;
        }

        var cached = usage.CachedInputTokens * (CachedInputPrice ?? input);
        var fresh = (usage.InputTokens - usage.CachedInputTokens) * input;
        return (cached + fresh + (usage.OutputTokens * output)) / 1_000_000m;
    }
}
