namespace ElixirMl.MlTypes;

/// <summary>What an embedding must satisfy beyond being a non-empty vector of finite numbers.</summary>
public sealed record EmbeddingRules
{
    /// <summary>Largest difference of a unit vector's norm from 1.</summary>
    public const double UnitNormTolerance = 1e-3;

    /// <summary>The rules that hold when none are given: any dimension up to 1 048 576, any norm.</summary>
    public static EmbeddingRules Default { get; } = new();

    /// <summary>The exact number of components.</summary>
    /// <value>Default null: any. At least 1.</value>
    public int? Dimension { get; init => field = value is { } dimension ? MlLimits.Positive(dimension) : null; }

    /// <summary>Whether the Euclidean norm must be 1 within <see cref="UnitNormTolerance"/>.</summary>
    /// <value>Default false.</value>
    public bool UnitNorm { get; init; }

    /// <summary>The most components accepted; a longer JSON array is refused as soon as it passes the limit.</summary>
    /// <value>Default 1 048 576. At least 1.</value>
    public int MaxElements { get; init => field = MlLimits.Positive(value); } = MlLimits.MaxElements;
}
