using ElixirMl.Evaluation;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers.LabeledFewShot;

/// <summary>Shows every predictor some labelled examples; needs no call to a model unless the result is to be scored.</summary>
/// <param name="options">Settings; <see langword="null"/> for the defaults.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class LabeledFewShotOptimizer(LabeledFewShotOptions? options = null) : IOptimizer
{
    /// <summary>The settings.</summary>
    public LabeledFewShotOptions Options { get; } = options ?? new();

    /// <summary>A copy of a program with demos; no model is asked.</summary>
    /// <param name="program">Is not changed.</param>
    /// <param name="train">At least one row.</param>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    /// <exception cref="OptimizationException">Every predictor is frozen.</exception>
    public TProgram Apply<TProgram, TRow>(TProgram program, IReadOnlyList<TRow> train)
        where TProgram : class, IProgram<TProgram>
        where TRow : ISchemaType<TRow>
    {
        ArgumentNullException.ThrowIfNull(program);
        TrainingData.Check(train);
        Options.Check();
        return Apply(program, LabeledPool.Of(program, train, []));
    }

    /// <inheritdoc/>
    /// <remarks>Without validation data nothing is scored and no call is made.</remarks>
    public async Task<OptimizationResult<TProgram>> OptimizeAsync<TProgram, TRow>(
        TProgram program,
        IReadOnlyList<TRow> train,
        IReadOnlyList<TRow>? validation,
        Evaluator<TProgram, TRow> evaluator,
        OptimizationBudget? budget = null,
        IProgress<OptimizationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where TProgram : class, IProgram<TProgram>
        where TRow : ISchemaType<TRow>
    {
        Options.Check();
        TrainingData.Check(train);
        var task = OptimizationTask<TProgram, TRow>.Of(program, train, validation ?? [], evaluator, budget);
        Contender<TProgram> start = new(0, "start", program, VariableConfiguration.Empty);
        Contender<TProgram> labeled = new(1, "labelled demos", Apply(program, task.Pool), VariableConfiguration.Empty);
        var log = new OptimizationLog<TProgram, TRow>(task, nameof(LabeledFewShot), Options.Seed, Options.Acceptance, EstimateOf(task), progress);
        log.Plan();
        return task.Validation.Count == 0
            ? log.FinishUnscored(start, labeled)
            : await ScoreAsync(task, start, labeled, log, cancellationToken).ConfigureAwait(false);
    }

    private static OptimizationEstimate EstimateOf<TProgram, TRow>(OptimizationTask<TProgram, TRow> task)
        where TProgram : class, IProgram<TProgram>
        where TRow : ISchemaType<TRow> =>
        new(2 * task.Validation.Count, 2L * task.Validation.Count * task.Start.State.Predictors.Count());

    private async Task<OptimizationResult<TProgram>> ScoreAsync<TProgram, TRow>(
        OptimizationTask<TProgram, TRow> task,
        Contender<TProgram> start,
        Contender<TProgram> labeled,
        OptimizationLog<TProgram, TRow> log,
        CancellationToken cancellationToken)
        where TProgram : class, IProgram<TProgram>
        where TRow : ISchemaType<TRow>
    {
        var scorer = new ValidationScorer<TProgram, TRow>(task.Evaluator, task.Validation, task.Meter, new SeededRandom(Options.Seed)) { Ran = log.CountRun };
        try
        {
            var isDone = true;
            foreach (var contender in new[] { start, labeled })
            {
                log.Enter(contender.Number == 0 ? OptimizationPhase.ScoringStart : OptimizationPhase.ScoringCandidates, contender.Origin);
                isDone = isDone && await scorer.ScoreAsync(contender, scorer.Total, cancellationToken).ConfigureAwait(false);
            }

            return log.Finish(isDone ? OptimizationStop.Completed : OptimizationStop.BudgetExhausted, [start, labeled]);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OptimizationCanceledException<TProgram>(log.Finish(OptimizationStop.Cancelled, [start, labeled]), cancellationToken);
        }
    }

    private TProgram Apply<TProgram>(TProgram program, LabeledPool pool)
        where TProgram : class, IProgram<TProgram>
    {
        if (pool.IsFrozen)
        {
            throw new OptimizationException($"Every predictor of program '{program.State.Name}' is frozen, so none can be shown examples. Unfreeze one.");
        }

        int[] inOrder = [.. Enumerable.Range(0, pool.Rows)];
        var ranks = RandomOrder.Ranks(Options.Selection == DemoSelection.First ? inOrder : RandomOrder.Of(pool.Rows, new SeededRandom(Options.Seed)));
        return program.WithDemos(state => pool.InOrder(state.Name, ranks, Options.Selection == DemoSelection.Balanced).Take(Options.MaxDemos).Select(static labeled => labeled.Demo));
    }
}
