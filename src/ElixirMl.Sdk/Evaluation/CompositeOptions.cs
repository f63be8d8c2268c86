namespace ElixirMl.Evaluation;

/// <summary>How much each objective counts and where its scale ends.</summary>
/// <remarks>Weights are 0 or more and need not sum to one; at least one is above 0.</remarks>
public sealed record CompositeOptions
{
    /// <summary>Weight of the mean score.</summary>
    /// <value>Default 0.4.</value>
    public double AccuracyWeight { get; init; } = 0.4;

    /// <summary>Weight of the money for an example.</summary>
    /// <value>Default 0.3.</value>
    public double CostWeight { get; init; } = 0.3;

    /// <summary>Weight of the mean latency.</summary>
    /// <value>Default 0.2.</value>
    public double LatencyWeight { get; init; } = 0.2;

    /// <summary>Weight of the share of examples that did not fail.</summary>
    /// <value>Default 0.1.</value>
    public double ReliabilityWeight { get; init; } = 0.1;

    /// <summary>Mean score that counts as 0.</summary>
    /// <value>Default 0.</value>
    public double WorstAccuracy { get; init; }

    /// <summary>Mean score that counts as 1.</summary>
    /// <value>Default 1. Above <see cref="WorstAccuracy"/>.</value>
    public double BestAccuracy { get; init; } = 1;

    /// <summary>US dollars for an example that count as 0; nothing spent counts as 1.</summary>
    /// <value>Above zero.</value>
    public required decimal WorstCost { get; init; }

    /// <summary>Mean latency that counts as 0; no latency counts as 1.</summary>
    /// <value>Above zero.</value>
    public required TimeSpan WorstLatency { get; init; }

    /// <summary>The same scales for three objectives: accuracy 0.5, cost 0.3, latency 0.2.</summary>
    public CompositeOptions WithoutReliability() => this with { AccuracyWeight = 0.5, CostWeight = 0.3, LatencyWeight = 0.2, ReliabilityWeight = 0 };

    internal void Check()
    {
        foreach (var weight in new[] { AccuracyWeight, CostWeight, LatencyWeight, ReliabilityWeight })
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(AccuracyWeight + CostWeight + LatencyWeight + ReliabilityWeight, "weights");
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(BestAccuracy, WorstAccuracy);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(WorstCost);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(WorstLatency, TimeSpan.Zero);
    }
}
