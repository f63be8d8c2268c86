using ElixirMl.Clients;

namespace ElixirMl.Evaluation;

/// <summary>One evaluation in progress.</summary>
internal sealed class EvaluationRun<TProgram, TRow>
{
    private readonly Evaluator<TProgram, TRow> _evaluator;
    private readonly Func<int, TProgram> _programOf;
    private readonly IReadOnlyList<TRow> _rows;
    private readonly ExampleRunner<TProgram, TRow> _runner;
    private readonly EvaluationTally _tally;
    private readonly LoggedExamples<TProgram, TRow>? _log;

    public EvaluationRun(
        Evaluator<TProgram, TRow> evaluator,
        Func<int, TProgram> programOf,
        IReadOnlyList<TRow> rows,
        IReadOnlyList<int> indexes,
        IProgress<EvaluationProgress>? progress)
    {
        _evaluator = evaluator;
        _programOf = programOf;
        _rows = rows;
        _runner = new(evaluator);
        _log = evaluator.Options.Log is { } log ? new(log, evaluator) : null;
        _tally = new(indexes, evaluator.Options, evaluator.Options.Finished.Concat(_log?.Finished(programOf, rows, indexes) ?? []), progress);
    }

    public async Task<EvaluationResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pending = _tally.Pending();
            await (_evaluator.Options.MaxParallelism == 1 ? OneByOneAsync(pending, cancellationToken) : AtOnceAsync(pending, cancellationToken)).ConfigureAwait(false);
            return _tally.ToResult();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _tally.Stop(EvaluationStop.Cancelled);
            throw new EvaluationCanceledException(_tally.ToResult(), cancellationToken);
        }
    }

    private async Task OneByOneAsync(IEnumerable<int> pending, CancellationToken cancellationToken)
    {
        foreach (var index in pending)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RunAsync(index, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task AtOnceAsync(IEnumerable<int> pending, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = _evaluator.Options.MaxParallelism, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(pending, options, (index, token) => RunAsync(index, token));
    }

    private async ValueTask RunAsync(int index, CancellationToken cancellationToken)
    {
        try
        {
            var (program, row) = (_programOf(index), _rows[index]);
            var result = await _runner.RunAsync(program, row, index, cancellationToken).ConfigureAwait(false);
            _log?.Add(program, row, result);
            _tally.Add(result);
        }
        catch (BudgetExceededException)
        {
            _tally.Stop(EvaluationStop.BudgetExhausted);
        }
    }
}
