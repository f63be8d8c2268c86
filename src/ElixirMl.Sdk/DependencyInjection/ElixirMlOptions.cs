using ElixirMl.Predictors;

namespace ElixirMl.DependencyInjection;

/// <summary>Settings of everything <see cref="ElixirMlServiceCollectionExtensions.AddElixirMl"/> registers.</summary>
public sealed class ElixirMlOptions
{
    /// <summary>Settings of predictors and programs that leave them open: the lowest of the three levels caller, configuration, default.</summary>
    /// <value>Default: <see cref="PredictorSettings.None"/>, those of the client.</value>
    public PredictorSettings Defaults { get; set; } = PredictorSettings.None;

    /// <summary>Key of the chat client that predictors and programs ask unless they are registered with another.</summary>
    /// <value>Default: <see langword="null"/>, the client registered without a key.</value>
    public object? ClientKey { get; set; }
}
