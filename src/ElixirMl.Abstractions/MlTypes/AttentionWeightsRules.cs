namespace ElixirMl.MlTypes;

/// <summary>What attention weights must satisfy beyond being a matrix of finite, non-negative numbers.</summary>
public sealed record AttentionWeightsRules
{
    /// <summary>Largest difference of a normalised row's sum from 1.</summary>
    public const double RowSumTolerance = 1e-3;

    /// <summary>The rules that hold when none are given: any matrix with up to 1 048 576 weights.</summary>
    public static AttentionWeightsRules Default { get; } = new();

    /// <summary>Whether every row must sum to 1 within <see cref="RowSumTolerance"/>.</summary>
    /// <value>Default false.</value>
    public bool Normalized { get; init; }

    /// <summary>The most weights accepted; a longer JSON array is refused as soon as it passes the limit.</summary>
    /// <value>Default 1 048 576. At least 1.</value>
    public int MaxElements { get; init => field = MlLimits.Positive(value); } = MlLimits.MaxElements;
}
