using ElixirMl.Datasets;
using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Programs;
using Quickstart.Data;

namespace Quickstart;

/// <summary>The two halves of the lesson: make the program better, then use it.</summary>
internal static class Lesson
{
    public static async Task OptimizeAsync(ApiSorter sorter, Arguments arguments, CancellationToken cancellationToken)
    {
        var data = ApiSummaries.Read(arguments.Seed);
        Report.Task(sorter, data);

        var evaluator = Evaluator.Create(
            (ApiSorter program, SortApi row, CancellationToken token) => program.ForwardAsync(row.Summary, token),
            (row, area) => row.Area == area,
            new EvaluationOptions { MaxParallelism = arguments.Parallelism, Seed = arguments.Seed });
        Report.Before(await evaluator.EvaluateAsync(sorter, data.Test, cancellationToken: cancellationToken));

        var optimizer = new BootstrapFewShotOptimizer(new BootstrapFewShotOptions { MaxLabeledDemos = 200, Candidates = 48, Seed = arguments.Seed });
        var found = await Report.WithProgressAsync(progress =>
            optimizer.OptimizeAsync(sorter, data.Train, data.Validation, evaluator, new OptimizationBudget { MaxCalls = 10_000 }, progress, cancellationToken));
        var result = await found.ScoreHeldOutAsync(evaluator, data.Test, cancellationToken: cancellationToken);
        Report.After(result);

        await result.SaveAsync(arguments.StateFile, cancellationToken);
        Report.Saved(arguments.StateFile);
    }

    public static async Task AnswerAsync(ApiSorter sorter, string summary, string stateFile, CancellationToken cancellationToken)
    {
        var optimized = await sorter.LoadAsync(stateFile, cancellationToken);
        var answer = await optimized.Sort.PredictAsync(summary, cancellationToken: cancellationToken);
        Report.Answer(summary, answer);
    }
}
