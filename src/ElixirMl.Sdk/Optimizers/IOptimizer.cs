using ElixirMl.Evaluation;
using ElixirMl.Programs;
using ElixirMl.Schemas;

namespace ElixirMl.Optimizers;

/// <summary>Makes better programs out of programs, examples and a metric.</summary>
/// <remarks>Same seed, program and data, same result, whatever the parallelism. Frozen parts run and stay as they are. Thread-safe.</remarks>
public interface IOptimizer
{
    /// <summary>Looks for a better program.</summary>
    /// <typeparam name="TProgram">A <c>[Program]</c>, or a <see cref="PredictorProgram{TPredictor}"/> around a single predictor.</typeparam>
    /// <typeparam name="TRow">A <c>[Signature]</c> or <c>[Schema]</c> type; fields that a predictor has too become demos.</typeparam>
    /// <param name="program">Where to start; is not changed.</param>
    /// <param name="train">Examples that may be shown to models.</param>
    /// <param name="validation">Examples that choose the winner and are never shown; <see langword="null"/> sets half of <paramref name="train"/> aside, by seed, if the optimizer has anything to choose.</param>
    /// <param name="evaluator">Runs and scores.</param>
    /// <param name="budget">What may be spent; <see langword="null"/> for no limit.</param>
    /// <param name="progress">Told what happens, the estimate first.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ArgumentException">There are no examples, or the budget allows nothing.</exception>
    /// <exception cref="OptimizationException">Program or metric fail on everything, or the data cannot be used.</exception>
    /// <exception cref="OptimizationCanceledException{TProgram}">Cancelled; holds what had been found.</exception>
    Task<OptimizationResult<TProgram>> OptimizeAsync<TProgram, TRow>(
        TProgram program,
        IReadOnlyList<TRow> train,
        IReadOnlyList<TRow>? validation,
        Evaluator<TProgram, TRow> evaluator,
        OptimizationBudget? budget = null,
        IProgress<OptimizationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where TProgram : class, IProgram<TProgram>
        where TRow : ISchemaType<TRow>;
}
