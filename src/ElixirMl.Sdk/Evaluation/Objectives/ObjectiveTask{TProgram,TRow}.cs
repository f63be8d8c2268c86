namespace ElixirMl.Evaluation.Objectives;

/// <summary>A program that is measured, with the evaluation that its objectives share: it is paid for once.</summary>
/// <typeparam name="TProgram">What is measured.</typeparam>
/// <typeparam name="TRow">One example.</typeparam>
/// <remarks>Thread-safe.</remarks>
public sealed class ObjectiveTask<TProgram, TRow>
{
    private readonly Lock _lock = new();
    private readonly IProgress<EvaluationProgress>? _progress;
    private Task<EvaluationResult>? _evaluation;

    /// <summary>A task.</summary>
    /// <param name="evaluator">Runs and scores.</param>
    /// <param name="program">Is not changed.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="progress">Told after every example.</param>
    public ObjectiveTask(Evaluator<TProgram, TRow> evaluator, TProgram program, IReadOnlyList<TRow> rows, IProgress<EvaluationProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(rows);
        Evaluator = evaluator;
        Program = program;
        Rows = rows;
        _progress = progress;
    }

    /// <summary>Runs and scores.</summary>
    public Evaluator<TProgram, TRow> Evaluator { get; }

    /// <summary>What is measured.</summary>
    public TProgram Program { get; }

    /// <summary>The examples.</summary>
    public IReadOnlyList<TRow> Rows { get; }

    /// <summary>The evaluation of the program as it is; run at the first call, shared by all further ones.</summary>
    /// <param name="cancellationToken">That of the first call stops the evaluation.</param>
    public Task<EvaluationResult> EvaluateAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return _evaluation ??= Evaluator.EvaluateAsync(Program, Rows, _progress, cancellationToken);
        }
    }

    /// <summary>The evaluation, when it has finished at least one example.</summary>
    /// <exception cref="InvalidOperationException">None was finished.</exception>
    internal async Task<EvaluationResult> MeasureAsync(CancellationToken cancellationToken)
    {
        var result = await EvaluateAsync(cancellationToken).ConfigureAwait(false);
        return result.Examples.Count > 0
            ? result
            : throw new InvalidOperationException($"None of {result.Total} examples was finished ({result.Stop}), so nothing can be measured.");
    }
}
