using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Optimizers.LabeledFewShot;

/// <summary>Settings of <see cref="LabeledFewShotOptimizer"/>.</summary>
public sealed record LabeledFewShotOptions
{
    /// <summary>Most demos of a predictor.</summary>
    /// <value>Default 16. Range 1 to 1000.</value>
    [Range(1, 1_000)]
    public int MaxDemos { get; init; } = 16;

    /// <summary>Which examples become demos.</summary>
    /// <value>Default: <see cref="DemoSelection.Balanced"/>.</value>
    public DemoSelection Selection { get; init; }

    /// <summary>What happens when the result is not better than the start; counts only with validation data.</summary>
    /// <value>Default: <see cref="Acceptance.OnlyBetter"/>.</value>
    public Acceptance Acceptance { get; init; }

    /// <summary>Decides the sample.</summary>
    /// <value>Default 0, a seed like any other.</value>
    public ulong Seed { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDemos, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDemos, 1_000);
    }
}
