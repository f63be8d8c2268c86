using ElixirMl.Clients;
using ElixirMl.Predictors;

namespace ElixirMl.Evaluation;

/// <summary>Runs and scores single examples.</summary>
internal sealed class ExampleRunner<TProgram, TRow>
{
    private readonly Evaluator<TProgram, TRow> _evaluator;
    private readonly EvaluationOptions _options;
    private readonly ICallBudget? _budget;

    public ExampleRunner(Evaluator<TProgram, TRow> evaluator)
    {
        _evaluator = evaluator;
        _options = evaluator.Options;
        _budget = _options.Budget ?? RunContext.Current?.Budget;
    }

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="BudgetExceededException">The budget did not suffice; the example has no result.</exception>
    public async Task<ExampleResult> RunAsync(TProgram program, TRow row, int index, CancellationToken cancellationToken)
    {
        var trajectory = new Trajectory();
        using var limit = _options.ExampleTimeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = StartTimer(limit);
        var token = limit?.Token ?? cancellationToken;
        var start = _options.TimeProvider.GetTimestamp();
        object? output = null;
        try
        {
            output = await PredictAsync(program, row, index, trajectory, token).ConfigureAwait(false);
            var elapsed = _options.TimeProvider.GetElapsedTime(start);
            var score = await ScoreAsync(row, output, index, token).ConfigureAwait(false);
            return Account(new(index, score) { Row = row, Output = output, Elapsed = elapsed }, trajectory);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error) when (error is not BudgetExceededException)
        {
            // Programs and metrics are the user's: whatever they throw is a result of the example, kept with its type.
            var cause = error is OperationCanceledException && limit is { IsCancellationRequested: true } ? new ExampleTimeoutException(_options.ExampleTimeout!.Value) : error;
            var failed = new ExampleResult(index, new(_options.FailureScore)) { Row = row, Output = output, Error = cause, Elapsed = _options.TimeProvider.GetElapsedTime(start) };
            return Account(failed, trajectory);
        }
    }

    private ITimer? StartTimer(CancellationTokenSource? limit) => _options.ExampleTimeout is { } timeout
        ? _options.TimeProvider.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), limit, timeout, Timeout.InfiniteTimeSpan)
        : null;

    // A program that ignores its token is left behind, so that nobody waits for it; what it still spends settles with the budget.
    private async Task<object?> PredictAsync(TProgram program, TRow row, int index, Trajectory trajectory, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var scope = ContextOf(index, trajectory).Enter();
        return await _evaluator.Run(program, row, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<Score> ScoreAsync(TRow row, object? output, int index, CancellationToken cancellationToken)
    {
        using var scope = ContextOf(index, null).Enter();
        try
        {
            return await _evaluator.Metric(row, output, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (OperationCanceledException or BudgetExceededException))
        {
            throw new MetricException(error);
        }
    }

    // SplitMix64 of G. Steele et al. 2014, at the place of the example in its sequence. Positive 31 bits suit every provider.
    private long SeedOf(int index)
    {
        var bits = unchecked((_options.Seed * 0xD1342543DE82EF95UL) + ((ulong)(index + 1) * 0x9E3779B97F4A7C15UL));
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EBUL);
        return (long)((bits ^ (bits >> 31)) >> 33);
    }

    private RunContext ContextOf(int index, Trajectory? trajectory) => new()
    {
        Name = RunContext.Current?.Name,
        Trajectory = trajectory,
        Budget = _budget,
        Seed = SeedOf(index),
        RolloutId = _options.RolloutId ?? RunContext.Current?.RolloutId,
        TimeProvider = _options.TimeProvider,
    };

    private ExampleResult Account(ExampleResult result, Trajectory trajectory)
    {
        var usage = default(TokenUsage);
        decimal? cost = 0;
        var latency = TimeSpan.Zero;
        var queued = TimeSpan.Zero;
        var calls = 0;
        foreach (var step in trajectory.Steps)
        {
            usage += step.Call.Usage;
            cost += step.Call.Cost;
            latency += step.Call.Latency;
            queued += step.Call.Queued;
            calls += step.Call.Attempts;
        }

        return result with
        {
            Usage = usage,
            Cost = cost,
            Calls = calls,
            Queued = queued,
            Latency = calls == 0 ? result.Elapsed : latency,
            Trajectory = _options.KeepTrajectories ? trajectory : null,
        };
    }
}
