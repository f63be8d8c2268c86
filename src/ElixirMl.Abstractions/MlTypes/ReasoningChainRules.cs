namespace ElixirMl.MlTypes;

/// <summary>What a chain of reasoning must satisfy beyond each step having a title and a reasoning.</summary>
public sealed record ReasoningChainRules
{
    /// <summary>The rules that hold when none are given: up to 1 048 576 steps, or none.</summary>
    public static ReasoningChainRules Default { get; } = new();

    /// <summary>Whether there must be at least one step.</summary>
    /// <value>Default false.</value>
    public bool Required { get; init; }

    /// <summary>The most steps accepted; a longer JSON array is refused as soon as it passes the limit.</summary>
    /// <value>Default 1 048 576. At least 1.</value>
    public int MaxElements { get; init => field = MlLimits.Positive(value); } = MlLimits.MaxElements;
}
