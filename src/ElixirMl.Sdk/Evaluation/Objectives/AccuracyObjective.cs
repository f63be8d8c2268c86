using ElixirMl.Search;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>The mean score of the metric, more is better, with its interval.</summary>
/// <remarks>To measure on fewer rows that represent all, take them by <see cref="Datasets.Sample.Stratified{T, TLabel}"/>.</remarks>
public sealed class AccuracyObjective : ObjectiveEvaluator
{
    /// <inheritdoc/>
    public override Objective Objective { get; } = new("accuracy", Direction.Maximize);

    /// <inheritdoc/>
    public override async Task<Measurement> RunAsync<TProgram, TRow>(ObjectiveTask<TProgram, TRow> task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);

        var result = await task.MeasureAsync(cancellationToken).ConfigureAwait(false);
        return new(Objective, result.Mean) { Interval = result.Interval };
    }
}
