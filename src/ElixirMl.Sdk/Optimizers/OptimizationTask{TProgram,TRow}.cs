using ElixirMl.Evaluation;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers;

/// <summary>What an optimizer was asked to do, checked.</summary>
internal sealed record OptimizationTask<TProgram, TRow>(TProgram Start, IReadOnlyList<TRow> Train, IReadOnlyList<TRow> Validation, Evaluator<TProgram, TRow> Evaluator, OptimizationBudget Budget)
    where TProgram : class, IProgram<TProgram>
    where TRow : ISchemaType<TRow>
{
    public required LabeledPool Pool { get; init; }

    public required string DataHash { get; init; }

    public required BudgetMeter Meter { get; init; }

    /// <param name="program">Where to start.</param>
    /// <param name="train">Examples that may be shown.</param>
    /// <param name="validation">Examples that choose; none when nothing is to be scored.</param>
    /// <param name="evaluator">Runs and scores.</param>
    /// <param name="budget">What may be spent.</param>
    public static OptimizationTask<TProgram, TRow> Of(TProgram program, IReadOnlyList<TRow> train, IReadOnlyList<TRow> validation, Evaluator<TProgram, TRow> evaluator, OptimizationBudget? budget)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(evaluator);
        budget ??= OptimizationBudget.Unlimited;
        budget.Check();
        CheckPredictors(program);

        var pool = LabeledPool.Of(program, train, validation);
        CheckFrozen(program, pool);
        CheckOverlap(pool);
        return new(program, train, validation, evaluator, budget)
        {
            Pool = pool,
            DataHash = RowReader<TRow>.Hash(train, validation),
            Meter = new(budget, evaluator.Options.TimeProvider, evaluator.Options.Budget ?? RunContext.Current?.Budget),
        };
    }

    private static void CheckPredictors(TProgram program)
    {
        if (!program.State.Predictors.Any())
        {
            throw new OptimizationException($"Program '{program.State.Name}' has no predictors, so there is nothing to optimize.");
        }
    }

    private static void CheckFrozen(TProgram program, LabeledPool pool)
    {
        if (pool.IsFrozen && program.State.Space.Variables.Count == 0)
        {
            throw new OptimizationException($"Everything in program '{program.State.Name}' is frozen, so there is nothing to optimize. Unfreeze some of it.");
        }
    }

    private static void CheckOverlap(LabeledPool pool)
    {
        if (pool.LeftOut == pool.Rows)
        {
            throw new OptimizationException("Every training example is a validation example too. An optimizer must not show what it is judged by: split the data, or give null as validation data.");
        }
    }
}
