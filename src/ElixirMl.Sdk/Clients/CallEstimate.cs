namespace ElixirMl.Clients;

/// <summary>The most a call can use, known before it is made.</summary>
/// <param name="InputTokens">Upper bound: one token per UTF-8 byte of the prompt.</param>
/// <param name="OutputTokens">The limit of the request or of the model; <see langword="null"/> when there is none.</param>
/// <param name="Model">The model that will be asked; <see langword="null"/> when unknown.</param>
public readonly record struct CallEstimate(long InputTokens, long? OutputTokens, ModelInfo? Model)
{
    /// <summary>The most the call can cost, in US dollars; <see langword="null"/> when a price or a limit is unknown.</summary>
    public decimal? Cost => OutputTokens is { } output ? Model?.CostOf(new(InputTokens, output)) : null;
}
