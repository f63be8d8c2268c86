using ElixirMl.Evaluation;
using ElixirMl.Programs;
using ElixirMl.Schemas;

namespace ElixirMl.Optimizers.BootstrapFewShot;

/// <summary>
/// Shows a program worked examples: right answers of its own and labelled ones; searches at random which examples and
/// which values of the program's variables serve best.
/// </summary>
/// <remarks>
/// O. Khattab et al. 2023, "DSPy: Compiling Declarative Language Model Calls into Self-Improving Pipelines", with variables
/// searched together with demos and with successive halving. Thread-safe.
/// </remarks>
/// <param name="options">Settings; <see langword="null"/> for the defaults.</param>
public sealed class BootstrapFewShotOptimizer(BootstrapFewShotOptions? options = null) : IOptimizer
{
    /// <summary>The settings.</summary>
    public BootstrapFewShotOptions Options { get; } = options ?? new();

    /// <summary>What an optimization would spend at most, without a call.</summary>
    /// <param name="program">What would be optimized.</param>
    /// <param name="train">Number of training examples.</param>
    /// <param name="validation">Number of validation examples.</param>
    public OptimizationEstimate Estimate(IProgram program, int train, int validation)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(train);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(validation);
        Options.Check();

        var candidates = Options.Candidates + 3;
        var race = RacePlan.For(candidates, validation, Options.Finalists, Options.FirstRound).Runs;
        var teacher = Options.MaxBootstrappedDemos == 0 ? 0 : train * Options.Rounds;
        var runs = validation + teacher + race;
        return new(runs, (long)runs * program.State.Predictors.Count());
    }

    /// <inheritdoc/>
    public Task<OptimizationResult<TProgram>> OptimizeAsync<TProgram, TRow>(
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
        var (shown, kept) = TrainingData.Split(train, validation, Options.Seed);
        var task = OptimizationTask<TProgram, TRow>.Of(program, shown, kept, evaluator, budget);
        return new BootstrapFewShotRun<TProgram, TRow>(task, Options, Estimate(program, task.Train.Count, task.Validation.Count), progress).RunAsync(cancellationToken);
    }
}
