namespace ElixirMl.Search;

/// <summary>A finished trial as samplers see it.</summary>
/// <param name="Number">Number of the trial, counted from 0.</param>
/// <param name="Point">The configuration as a point of the <see cref="SearchDomain"/>.</param>
/// <param name="Losses">One finite value per objective, smaller is better; empty when the trial failed.</param>
/// <param name="Violation">By how much black-box constraints are broken; 0 when all are kept.</param>
/// <param name="Variance">Variance of the first loss where it is known, otherwise NaN.</param>
public sealed record Observation(int Number, double[] Point, double[] Losses, double Violation = 0, double Variance = double.NaN)
{
    /// <summary>Whether there is no value.</summary>
    public bool IsFailed => Losses.Length == 0;
}
