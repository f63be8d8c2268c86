using ElixirMl.Evaluation;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;

namespace ElixirMl.Optimizers;

/// <summary>Optimizing what is not a program yet.</summary>
public static class OptimizerExtensions
{
    /// <summary>Looks for a better predictor.</summary>
    /// <typeparam name="TPredictor">Type of the predictor.</typeparam>
    /// <typeparam name="TRow">A <c>[Signature]</c> or <c>[Schema]</c> type; fields that the predictor has too become demos.</typeparam>
    /// <param name="optimizer">Any optimizer.</param>
    /// <param name="predictor">Where to start; is not changed.</param>
    /// <param name="train">Examples that may be shown to models.</param>
    /// <param name="validation">Examples that choose the winner and are never shown; <see langword="null"/> sets half of <paramref name="train"/> aside, by seed, if the optimizer has anything to choose.</param>
    /// <param name="evaluator">Runs and scores.</param>
    /// <param name="budget">What may be spent; <see langword="null"/> for no limit.</param>
    /// <param name="progress">Told what happens, the estimate first.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>The better predictor is <c>result.Program.Predictor</c>.</returns>
    /// <inheritdoc cref="IOptimizer.OptimizeAsync" path="/exception"/>
    public static Task<OptimizationResult<PredictorProgram<TPredictor>>> OptimizeAsync<TPredictor, TRow>(
        this IOptimizer optimizer,
        TPredictor predictor,
        IReadOnlyList<TRow> train,
        IReadOnlyList<TRow>? validation,
        Evaluator<TPredictor, TRow> evaluator,
        OptimizationBudget? budget = null,
        IProgress<OptimizationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where TPredictor : class, IPredictor
        where TRow : ISchemaType<TRow>
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(evaluator);

        PredictorProgram<TPredictor> program = new(predictor);
        return optimizer.OptimizeAsync(program, train, validation, evaluator.Within((PredictorProgram<TPredictor> outer) => outer.Predictor), budget, progress, cancellationToken);
    }
}
