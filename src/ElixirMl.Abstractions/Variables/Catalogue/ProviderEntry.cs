using ElixirMl.Schemas;

namespace ElixirMl.Variables.Catalogue;

/// <summary>A provider with its models and rough weights, which serve as priors until something was measured.</summary>
/// <param name="Name">Unique within the catalogue, for example <c>openai</c>.</param>
/// <param name="Models">At least one; names are unique within the catalogue.</param>
public sealed record ProviderEntry(string Name, ValueList<ModelEntry> Models)
{
    /// <summary>Expected money relative to the others; less is better.</summary>
    /// <value>Default: 1.</value>
    public double Cost { get; init; } = 1;

    /// <summary>Expected quality in [0, 1]; more is better.</summary>
    /// <value>Default: 1.</value>
    public double Performance { get; init; } = 1;

    /// <summary>Expected speed in [0, 1]; more is better.</summary>
    /// <value>Default: 1.</value>
    public double Latency { get; init; } = 1;
}
