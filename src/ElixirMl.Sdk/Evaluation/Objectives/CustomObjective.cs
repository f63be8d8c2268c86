using ElixirMl.Search;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>Whatever can be told from an evaluation: the length of answers, the share of a label, a fairness measure.</summary>
/// <param name="name">Unique among the objectives of a study.</param>
/// <param name="direction">Whether less or more is better.</param>
/// <param name="measure">Must give a finite number; failed examples are in the result too.</param>
public sealed class CustomObjective(string name, Direction direction, Func<EvaluationResult, double> measure) : ObjectiveEvaluator
{
    /// <inheritdoc/>
    public override Objective Objective { get; } = new(name, direction);

    /// <inheritdoc/>
    public override async Task<Measurement> RunAsync<TProgram, TRow>(ObjectiveTask<TProgram, TRow> task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);

        var value = measure(await task.MeasureAsync(cancellationToken).ConfigureAwait(false));
        return double.IsFinite(value)
            ? new(Objective, value)
            : throw new InvalidOperationException($"The measure of objective '{Objective.Name}' gave {value}; it must be a finite number. Check for a division by zero.");
    }
}
