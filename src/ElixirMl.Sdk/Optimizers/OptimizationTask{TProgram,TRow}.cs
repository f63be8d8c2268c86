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

    public static OptimizationTask<TProgram, TRow> Of(TProgram program, IReadOnlyList<TRow> train, IReadOnlyList<TRow>? validation, Evaluator<TProgram, TRow> evaluator, OptimizationBudget? budget, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(evaluator);
        budget ??= OptimizationBudget.Unlimited;
        budget.Check();
        CheckPredictors(program);

        var (shown, kept) = Split(train, validation, seed);
        var pool = LabeledPool.Of(program, shown, kept);
        CheckOverlap(pool);
        return new(program, shown, kept, evaluator, budget)
        {
            Pool = pool,
            DataHash = RowReader<TRow>.Hash(shown, kept),
            Meter = new(budget, evaluator.Options.TimeProvider, evaluator.Options.Budget ?? RunContext.Current?.Budget),
        };
    }

    private static (IReadOnlyList<TRow> Train, IReadOnlyList<TRow> Validation) Split(IReadOnlyList<TRow> train, IReadOnlyList<TRow>? validation, ulong seed)
    {
        if (train.Count == 0)
        {
            throw new ArgumentException("There are no training examples. Give at least one row; a few dozen are a good start.", nameof(train));
        }

        if (validation is { Count: 0 })
        {
            throw new ArgumentException("There are no validation examples, so no candidate can be scored. Give at least one row, or null to set half of the training data aside.", nameof(validation));
        }

        if (validation is not null)
        {
            return (train, validation);
        }

        if (train.Count < 2)
        {
            throw new ArgumentException("One training example cannot be split into training and validation. Give at least two rows.", nameof(train));
        }

        var order = RandomOrder.Of(train.Count, new SeededRandom(seed).Fork("split"));
        return ([.. order[(train.Count / 2)..].Select(row => train[row])], [.. order[..(train.Count / 2)].Select(row => train[row])]);
    }

    private static void CheckPredictors(TProgram program)
    {
        if (!program.State.Predictors.Any())
        {
            throw new OptimizationException($"Program '{program.State.Name}' has no predictors, so there is nothing to optimize.");
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
