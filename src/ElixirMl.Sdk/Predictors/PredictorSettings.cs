using ElixirMl.Adapters;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>How a predictor asks; every choice is optional. Compared by value.</summary>
/// <remarks>Immutable. The caller's choice wins over the configuration's, which wins over the default.</remarks>
public record PredictorSettings
{
    /// <summary>Nothing is chosen.</summary>
    public static readonly PredictorSettings None = new();

    /// <summary>The model, as the client calls it.</summary>
    /// <value>Default: <see langword="null"/>, the client's own model.</value>
    public string? Model { get; init; }

    /// <summary>How prompt and reply are written.</summary>
    /// <value>Default: <see langword="null"/>, a <see cref="ChatAdapter"/>.</value>
    public Adapter? Adapter { get; init; }

    /// <summary>How the model is asked.</summary>
    /// <value>Default: <see langword="null"/>, <see cref="Strategies.Predict"/>: one direct question.</value>
    public Strategy? Strategy { get; init; }

    /// <summary>Sampling temperature in [0, 2].</summary>
    /// <value>Default: <see langword="null"/>, the client's own.</value>
    public double? Temperature { get; init; }

    /// <summary>Most tokens of one reply; at least 1.</summary>
    /// <value>Default: <see langword="null"/>, the client's own.</value>
    public int? MaxTokens { get; init; }

    /// <summary>How many demos are shown, from the first; 0 or more.</summary>
    /// <value>Default: <see langword="null"/>, all.</value>
    public int? DemoCount { get; init; }

    /// <summary>How many further calls may mend an unusable reply, per question; 0 or more.</summary>
    /// <value>Default: <see langword="null"/>, 2: one that shows the model its errors, one in another format.</value>
    public int? MaxExtraCalls { get; init; }

    /// <summary>The format of the second extra call.</summary>
    /// <value>Default: <see langword="null"/>, JSON, and Chat for formats that are JSON already; the adapter in force itself turns the change of format off.</value>
    public Adapter? FallbackAdapter { get; init; }

    /// <summary>The formats an optimizer may choose from.</summary>
    /// <value>Default: <see langword="null"/>, Chat and JSON; the one in force is always among them.</value>
    public ValueList<Adapter>? AdapterChoices { get; init; }

    /// <summary>The strategies an optimizer may choose from.</summary>
    /// <value>Default: <see langword="null"/>, <see cref="Strategies.Predict"/> and <see cref="Strategies.ChainOfThought"/>; the one in force is always among them.</value>
    public ValueList<Strategy>? StrategyChoices { get; init; }

    /// <summary>These choices, and where there is none those of others.</summary>
    /// <param name="fallback">Asked where a choice is missing.</param>
    /// <returns>Settings without anything else a derived type holds.</returns>
    public PredictorSettings Over(PredictorSettings fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);
        return new()
        {
            Model = Model ?? fallback.Model,
            Adapter = Adapter ?? fallback.Adapter,
            Strategy = Strategy ?? fallback.Strategy,
            Temperature = Temperature ?? fallback.Temperature,
            MaxTokens = MaxTokens ?? fallback.MaxTokens,
            DemoCount = DemoCount ?? fallback.DemoCount,
            MaxExtraCalls = MaxExtraCalls ?? fallback.MaxExtraCalls,
            FallbackAdapter = FallbackAdapter ?? fallback.FallbackAdapter,
            AdapterChoices = AdapterChoices ?? fallback.AdapterChoices,
            StrategyChoices = StrategyChoices ?? fallback.StrategyChoices,
        };
    }
}
