using ElixirMl.Clients;

namespace ElixirMl.Evaluation;

/// <summary>One evaluation in progress.</summary>
internal sealed class EvaluationRun<TProgram, TRow>(
    Evaluator<TProgram, TRow> evaluator,
    Func<int, TProgram> programOf,
    IReadOnlyList<TRow> rows,
    IReadOnlyList<int> indexes,
    IProgress<EvaluationProgress>? progress)
{
    private readonly ExampleRunner<TProgram, TRow> _runner = new(evaluator);
    private readonly EvaluationTally _tally = new(indexes, evaluator.Options, progress);

    public async Task<EvaluationResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pending = _tally.Pending();
            await (evaluator.Options.MaxParallelism == 1 ? OneByOneAsync(pending, cancellationToken) : AtOnceAsync(pending, cancellationToken)).ConfigureAwait(false);
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
        var options = new ParallelOptions { MaxDegreeOfParallelism = evaluator.Options.MaxParallelism, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(pending, options, (index, token) => RunAsync(index, token));
    }

    private async ValueTask RunAsync(int index, CancellationToken cancellationToken)
    {
        try
        {
            _tally.Add(await _runner.RunAsync(programOf(index), rows[index], index, cancellationToken).ConfigureAwait(false));
        }
        catch (BudgetExceededException)
        {
            _tally.Stop(EvaluationStop.BudgetExhausted);
        }
    }
}
