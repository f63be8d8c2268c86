using ElixirMl.Search;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>How a program fares in several objectives.</summary>
/// <param name="Measurements">In the order in which the objectives were given.</param>
/// <param name="Evaluation">The evaluation they share.</param>
public sealed record ObjectiveReport(IReadOnlyList<Measurement> Measurements, EvaluationResult Evaluation)
{
    /// <summary>One measurement.</summary>
    /// <param name="name">Name of the objective.</param>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public Measurement this[string name] => Measurements.FirstOrDefault(measurement => measurement.Objective.Name == name)
        ?? throw new KeyNotFoundException($"There is no objective '{name}'; measured were {string.Join(", ", Measurements.Select(static measurement => measurement.Objective.Name))}.");

    /// <summary>What a study with the same objectives in the same order is told: the values, or that not all examples were finished.</summary>
    public TrialResult ToTrialResult() => Evaluation.IsComplete
        ? TrialResult.Of([.. Measurements.Select(static measurement => measurement.Value)])
        : new TrialResult.Failed($"only {Evaluation.Examples.Count} of {Evaluation.Total} examples were finished: {Evaluation.Stop}");

    /// <summary>A line for each objective.</summary>
    public override string ToString() => string.Join('\n', Measurements);
}
