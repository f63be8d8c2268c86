namespace ElixirMl.Evaluation.Objectives;

/// <summary>Measures programs in several objectives.</summary>
public static class ObjectiveExtensions
{
    /// <summary>Measures a program; what the objectives have in common is run and paid for once.</summary>
    /// <param name="evaluator">Runs and scores.</param>
    /// <param name="program">Is not changed.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="objectives">At least one, names unique; measured one after the other.</param>
    /// <param name="progress">Told after every example of the shared evaluation.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ArgumentException">There are no rows or no objectives, or two objectives have one name.</exception>
    /// <exception cref="InvalidOperationException">An objective could not be measured; the message says why.</exception>
    public static async Task<ObjectiveReport> MeasureAsync<TProgram, TRow>(
        this Evaluator<TProgram, TRow> evaluator,
        TProgram program,
        IReadOnlyList<TRow> rows,
        IReadOnlyList<ObjectiveEvaluator> objectives,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Check(objectives);

        var task = new ObjectiveTask<TProgram, TRow>(evaluator, program, rows, progress);
        List<Measurement> measurements = [];
        foreach (var objective in objectives)
        {
            measurements.Add(await objective.RunAsync(task, cancellationToken).ConfigureAwait(false));
        }

        return new(measurements, await task.EvaluateAsync(cancellationToken).ConfigureAwait(false));
    }

    private static void Check(IReadOnlyList<ObjectiveEvaluator> objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        if (objectives.Count == 0)
        {
            throw new ArgumentException($"There are no objectives to measure. Give at least one, such as {nameof(AccuracyObjective)}.", nameof(objectives));
        }

        var twice = objectives.GroupBy(static objective => objective.Objective.Name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Two objectives are called '{twice.Key}'. Give each a name of its own.", nameof(objectives));
        }
    }
}
