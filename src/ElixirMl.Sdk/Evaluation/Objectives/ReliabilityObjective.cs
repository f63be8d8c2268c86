using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Search;
using Microsoft.Extensions.AI;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>The mean of all parts that were measured, each in [0, 1], more is better.</summary>
/// <remarks>
/// Parts: the share of examples that did not fail; the share whose replies could be read as the schema wants; with
/// <see cref="ReliabilityOptions.Repeats"/> the mean of 1 / (1 + variance of the score); with
/// <see cref="ReliabilityOptions.Load"/> and <see cref="ReliabilityOptions.Faults"/> the shares that did not fail then.
/// </remarks>
public sealed class ReliabilityObjective : ObjectiveEvaluator
{
    private readonly ReliabilityOptions _options;

    /// <summary>An objective.</summary>
    /// <param name="options">What to look at; <see langword="null"/> for the shared evaluation alone.</param>
    public ReliabilityObjective(ReliabilityOptions? options = null)
    {
        _options = options ?? new();
        _options.Check();
    }

    /// <inheritdoc/>
    public override Objective Objective { get; } = new("reliability", Direction.Maximize);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No example was finished; or faults are wanted and the program is neither a program nor a predictor.</exception>
    public override async Task<Measurement> RunAsync<TProgram, TRow>(ObjectiveTask<TProgram, TRow> task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);

        var result = await task.MeasureAsync(cancellationToken).ConfigureAwait(false);
        List<NamedScore> parts = [new("success", result.SuccessRate), new("schema valid", SchemaValid(result))];
        if (_options.Repeats > 1)
        {
            var repeated = await task.Evaluator.RepeatAsync(task.Program, task.Rows, [result], _options.Repeats, null, cancellationToken).ConfigureAwait(false);
            parts.Add(new("consistency", repeated.Consistency));
        }

        if (_options.Load is { } load)
        {
            parts.Add(await AgainAsync("under load", task, task.Program, load, cancellationToken).ConfigureAwait(false));
        }

        if (_options.Faults is { } faults)
        {
            var parallelism = task.Evaluator.Options.MaxParallelism;
            parts.Add(await AgainAsync("under faults", task, WithClients(task.Program, faults), parallelism, cancellationToken).ConfigureAwait(false));
        }

        return new(Objective, parts.Average(static part => part.Value)) { Details = parts };
    }

    // Apart from the shared evaluation: its own rollout keeps caches from answering, and its examples are in no log.
    private static async Task<NamedScore> AgainAsync<TProgram, TRow>(string name, ObjectiveTask<TProgram, TRow> task, TProgram program, int parallelism, CancellationToken cancellationToken)
    {
        var options = task.Evaluator.Options with { MaxParallelism = parallelism, RolloutId = -1, Finished = [], Log = null, MaxFailures = null };
        var result = await task.Evaluator.With(options).EvaluateAsync(program, task.Rows, null, cancellationToken).ConfigureAwait(false);
        return result.Examples.Count > 0
            ? new(name, result.SuccessRate)
            : throw new InvalidOperationException($"None of {result.Total} examples was finished {name} ({result.Stop}). Raise the budget, or leave this part out.");
    }

    private static TProgram WithClients<TProgram>(TProgram program, Func<IChatClient, IChatClient> change) => program switch
    {
        IProgram known => (TProgram)known.With(known.State.WithPredictors(predictor => predictor.With(change(predictor.Client)))),
        IPredictor predictor => (TProgram)predictor.With(change(predictor.Client)),
        _ => throw new InvalidOperationException($"{typeof(TProgram)} is neither a program nor a predictor, so no faults can be put into its clients. Leave {nameof(ReliabilityOptions)}.{nameof(ReliabilityOptions.Faults)} out."),
    };

    private static double SchemaValid(EvaluationResult result) =>
        1 - ((double)result.Failures.Count(static example => IsUnreadable(example.Error)) / result.Examples.Count);

    private static bool IsUnreadable(Exception? error) => error is PredictionException || (error is not null && IsUnreadable(error.InnerException));
}
