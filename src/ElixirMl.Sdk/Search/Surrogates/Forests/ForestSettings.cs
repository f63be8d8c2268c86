namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>Shape of a random forest.</summary>
internal sealed record ForestSettings
{
    public int Trees { get; init; } = 24;

    public int LeafSize { get; init; } = 2;

    public int Depth { get; init; } = 20;

    /// <summary>Share of the axes tried at each split.</summary>
    public double AxisShare { get; init; } = 0.7;
}
