namespace ElixirMl.Evaluation;

/// <summary>Measures how good a program is on examples.</summary>
/// <typeparam name="TProgram">What is evaluated.</typeparam>
/// <typeparam name="TRow">One example: what is given and what is expected.</typeparam>
/// <remarks>Immutable and thread-safe. Same seed, program and rows, same numbers, whatever <see cref="EvaluationOptions.MaxParallelism"/>.</remarks>
public sealed class Evaluator<TProgram, TRow>
{
    internal Evaluator(
        Func<TProgram, TRow, CancellationToken, Task<object?>> run,
        Func<TRow, object?, CancellationToken, ValueTask<Score>> metric,
        EvaluationOptions options,
        Func<TRow, string>? rowText = null)
    {
        options.Check();
        Run = run;
        Metric = metric;
        Options = options;
        RowText = rowText ?? (static row => EvaluationReport.Text(row));
    }

    /// <summary>The settings.</summary>
    public EvaluationOptions Options { get; }

    internal Func<TProgram, TRow, CancellationToken, Task<object?>> Run { get; }

    internal Func<TRow, object?, CancellationToken, ValueTask<Score>> Metric { get; }

    /// <summary>Tells rows apart.</summary>
    internal Func<TRow, string> RowText { get; }

    /// <summary>The same evaluator with other settings.</summary>
    /// <param name="options">Replace the settings as a whole.</param>
    public Evaluator<TProgram, TRow> With(EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(Run, Metric, options, RowText);
    }

    /// <summary>Runs the program on every example and scores its answers.</summary>
    /// <param name="program">Is not changed.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="progress">Told after every example, from the thread that ran it.</param>
    /// <param name="cancellationToken">Stops at once; running examples are abandoned.</param>
    /// <returns>Results in the order of the rows. Failed examples have the failure score and their error; <see cref="EvaluationResult.Stop"/> tells whether all were run.</returns>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    /// <exception cref="EvaluationCanceledException">Cancelled; holds what had been finished.</exception>
    public Task<EvaluationResult> EvaluateAsync(
        TProgram program,
        IReadOnlyList<TRow> rows,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            throw new ArgumentException("There are no examples to evaluate on. Give at least one row.", nameof(rows));
        }

        return EvaluateAsync(_ => program, rows, [.. Enumerable.Range(0, rows.Count)], progress, cancellationToken);
    }

    /// <summary>Runs the program on every example several times, each time with other seeds and a fresh answer.</summary>
    /// <param name="program">Is not changed.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="repeats">At least 2.</param>
    /// <param name="progress">Told after every example.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>How alike the scores are. A repetition the budget did not allow to end ends the series; it is the last result.</returns>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public async Task<ConsistencyResult> RepeatAsync(
        TProgram program,
        IReadOnlyList<TRow> rows,
        int repeats,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 2);
        return await RepeatAsync(program, rows, [], repeats, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on with a series whose first results are there already; those that follow are added to them.</summary>
    internal async Task<ConsistencyResult> RepeatAsync(
        TProgram program,
        IReadOnlyList<TRow> rows,
        List<EvaluationResult> results,
        int repeats,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        while (results.Count < repeats && results.TrueForAll(static result => result.IsComplete))
        {
            var again = With(Options with { Seed = unchecked(Options.Seed + (ulong)results.Count), RolloutId = (Options.RolloutId ?? 0) + results.Count, Finished = [] });
            results.Add(await again.EvaluateAsync(program, rows, progress, cancellationToken).ConfigureAwait(false));
        }

        return new(results);
    }

    /// <summary>The same evaluator for whatever holds the program.</summary>
    internal Evaluator<TOuter, TRow> Within<TOuter>(Func<TOuter, TProgram> programOf) =>
        new((outer, row, cancellationToken) => Run(programOf(outer), row, cancellationToken), Metric, Options, RowText);

    /// <summary>Runs some of the rows, each with its own program; seeds depend on the position in the whole data set.</summary>
    internal Task<EvaluationResult> EvaluateAsync(
        Func<int, TProgram> programOf,
        IReadOnlyList<TRow> rows,
        IReadOnlyList<int> indexes,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken) =>
        new EvaluationRun<TProgram, TRow>(this, programOf, rows, indexes, progress).RunAsync(cancellationToken);
}
