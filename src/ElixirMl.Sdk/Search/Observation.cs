namespace ElixirMl.Search;

/// <summary>A finished trial as samplers see it.</summary>
/// <param name="Number">Number of the trial, counted from 0.</param>
/// <param name="Point">The configuration as a point of the <see cref="SearchDomain"/>.</param>
/// <param name="Losses">One finite value per objective, smaller is better; empty when the trial failed or was pruned.</param>
public sealed record Observation(int Number, double[] Point, double[] Losses)
{
    /// <summary>Variance of the first loss where it is known.</summary>
    /// <value>Default: NaN.</value>
    public double Variance { get; init; } = double.NaN;

    /// <summary>Black-box constraints; above 0 is broken.</summary>
    /// <value>Default: empty.</value>
    public double[] Constraints { get; init; } = [];

    /// <summary>The last intermediate value of a pruned trial as a loss; NaN when there is none.</summary>
    /// <value>Default: NaN. It was measured on less than a result is, so it may flatter.</value>
    public double Hint { get; init; } = double.NaN;

    /// <summary>Whether there is no value.</summary>
    public bool IsFailed => Losses.Length == 0;

    /// <summary>By how much constraints are broken in all.</summary>
    public double Violation => Constraints.Sum(static value => Math.Max(0, value));
}
