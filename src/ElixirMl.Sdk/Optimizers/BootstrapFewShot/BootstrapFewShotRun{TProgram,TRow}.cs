using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers.BootstrapFewShot;

/// <summary>One optimization in progress.</summary>
internal sealed class BootstrapFewShotRun<TProgram, TRow>
    where TProgram : class, IProgram<TProgram>
    where TRow : ISchemaType<TRow>
{
    private readonly OptimizationTask<TProgram, TRow> _task;
    private readonly BootstrapFewShotOptions _options;
    private readonly OptimizationLog<TProgram, TRow> _log;
    private readonly ValidationScorer<TProgram, TRow> _scorer;
    private readonly CandidateFactory<TProgram> _factory;
    private readonly Teacher<TProgram, TRow> _teacher;

    public BootstrapFewShotRun(OptimizationTask<TProgram, TRow> task, BootstrapFewShotOptions options, OptimizationEstimate estimate, IProgress<OptimizationProgress>? progress)
    {
        _task = task;
        _options = options;
        _log = new(task, nameof(BootstrapFewShot), options.Seed, options.Acceptance, estimate, progress);
        _scorer = new(task.Evaluator, task.Validation, task.Meter, new SeededRandom(options.Seed).Fork("validation")) { Ran = _log.CountRun };
        _factory = new(task.Start, task.Pool, options);
        _teacher = new(task.Start, task.Evaluator, task.Train, task.Pool, options, task.Meter) { Ran = _log.CountRun };
    }

    public async Task<OptimizationResult<TProgram>> RunAsync(CancellationToken cancellationToken)
    {
        _log.Plan();
        try
        {
            return _log.Finish(await SearchAsync(cancellationToken).ConfigureAwait(false), _factory.Made);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OptimizationCanceledException<TProgram>(_log.Finish(OptimizationStop.Cancelled, _factory.Made), cancellationToken);
        }
    }

    private async Task<OptimizationStop> SearchAsync(CancellationToken cancellationToken)
    {
        var start = _factory.Made[0];
        _log.Enter(OptimizationPhase.ScoringStart, $"scoring the program as it is on {_scorer.Total} validation examples");
        if (!await _scorer.ScoreAsync(start, _scorer.Total, cancellationToken).ConfigureAwait(false))
        {
            return OptimizationStop.BudgetExhausted;
        }

        StartCheck.Run(start);
        _log.Scored(start, _scorer.Total);
        if (start.MeanOf(_scorer.Total) >= _options.StopAtScore)
        {
            return OptimizationStop.TargetReached;
        }

        await MakeCandidatesAsync(cancellationToken).ConfigureAwait(false);
        return await RaceAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task MakeCandidatesAsync(CancellationToken cancellationToken)
    {
        _log.Enter(OptimizationPhase.Bootstrapping, $"collecting right answers to {_task.Train.Count - _task.Pool.LeftOut} training examples");
        return _factory.MakeAsync((order, count) => _teacher.CollectAsync(order, count, runs => _scorer.Affords(runs + _scorer.Total), cancellationToken));
    }

    private async Task<OptimizationStop> RaceAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Contender<TProgram>> contenders = [.. _factory.Made.Skip(1)];
        var affordable = contenders.Count;
        while (affordable > 1 && !_scorer.Affords(PlanFor(affordable).Runs))
        {
            affordable--;
        }

        var plan = PlanFor(affordable);
        _log.Replan(plan.Runs);
        _log.Enter(OptimizationPhase.ScoringCandidates, $"{affordable} candidates, {plan.Runs} runs");
        var race = new Race<TProgram, TRow>(_scorer, plan, _options.StopAtScore) { Scored = _log.Scored };
        return affordable == 0 ? OptimizationStop.Completed : await race.RunAsync([.. contenders.Take(affordable)], cancellationToken).ConfigureAwait(false);
    }

    private RacePlan PlanFor(int contenders) => RacePlan.For(contenders, _scorer.Total, _options.Finalists, _options.FirstRound);
}
