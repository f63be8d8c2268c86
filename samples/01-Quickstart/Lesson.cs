using ElixirMl.Datasets;
using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Programs;

namespace Quickstart;

/// <summary>The two halves of the lesson: make the program better, then use it.</summary>
/// <param name="sorter">The program before any optimization.</param>
/// <param name="arguments">What the user asked for.</param>
public sealed class Lesson(ApiSorter sorter, Arguments arguments)
{
    private readonly Evaluator<ApiSorter, SortApi> _evaluator = Evaluator.Create(
        (ApiSorter program, SortApi row, CancellationToken cancellationToken) => program.ForwardAsync(row.Summary, cancellationToken),
        (row, area) => row.Area == area,
        new EvaluationOptions { MaxParallelism = arguments.Parallelism, Seed = arguments.Seed });

    private readonly BootstrapFewShotOptimizer _optimizer = new(new BootstrapFewShotOptions { MaxLabeledDemos = 200, Candidates = 40, Seed = arguments.Seed });

    /// <summary>How good the program is on rows that nothing is chosen by.</summary>
    public Task<EvaluationResult> ScoreAsync(DataSplit<SortApi> data, CancellationToken cancellationToken) =>
        _evaluator.EvaluateAsync(sorter, data.Test, cancellationToken: cancellationToken);

    /// <summary>What the optimization will take at most.</summary>
    public OptimizationEstimate Estimate(DataSplit<SortApi> data) => _optimizer.Estimate(sorter, data.Train.Count, data.Validation.Count);

    /// <summary>Searches demos, model, adapter, strategy and temperature; scores the winner on the test rows at the end.</summary>
    public async Task<OptimizationResult<ApiSorter>> OptimizeAsync(DataSplit<SortApi> data, EvaluationResult before, IProgress<OptimizationProgress>? progress, CancellationToken cancellationToken)
    {
        var budget = new OptimizationBudget { MaxCalls = arguments.Calls };
        var result = await _optimizer.OptimizeAsync(sorter, data.Train, data.Validation, _evaluator, budget, progress, cancellationToken);
        return await result.ScoreHeldOutAsync(_evaluator, data.Test, before, cancellationToken: cancellationToken);
    }

    /// <summary>Loads the optimized program and asks it.</summary>
    public async Task<SortApiPrediction> AnswerAsync(string summary, CancellationToken cancellationToken)
    {
        var optimized = await sorter.LoadAsync(arguments.StateFile, cancellationToken);
        return await optimized.Sort.PredictAsync(summary, cancellationToken: cancellationToken);
    }
}
