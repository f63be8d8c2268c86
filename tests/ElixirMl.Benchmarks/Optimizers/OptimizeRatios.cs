using System.Diagnostics;
using ElixirMl.Benchmarks.Predictors;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Programs;

namespace ElixirMl.Benchmarks.Optimizers;

/// <summary>What evaluating and optimizing cost beside the model, for each run of an example with its metric.</summary>
public sealed class OptimizeRatios : IRatioArea
{
    private const int Examples = 2_000;

    private static readonly Shout[] Rows = [.. Enumerable.Range(0, Examples).Select(i => new Shout { Text = $"text {i}", Loud = i % 3 == 0 ? "HELLO" : "OTHER" })];

    /// <inheritdoc/>
    public string Name => "optimize";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run()
    {
        var lambda = Evaluator.Create((string _, Shout row, CancellationToken _) => Task.FromResult(row.Text), (row, answer) => row.Loud == answer, new() { MaxParallelism = 1 });
        yield return new("optimize.evaluate.lambda", PerRun(Examples, () => lambda.EvaluateAsync("", Rows)), "µs", 5);

        var shout = new PredictorProgram<ShoutPredictor>(new(new InstantClient("[[ ## loud ## ]]\nHELLO\n\n[[ ## completed ## ]]\n")));
        var evaluator = Evaluator.Create(
            (PredictorProgram<ShoutPredictor> program, Shout row, CancellationToken token) => program.Predictor.PredictAsync(row.Text, cancellationToken: token),
            (row, answer) => row.Loud == answer.Loud,
            new() { MaxParallelism = 1 });
        yield return new("optimize.evaluate.predict", PerRun(Examples, () => evaluator.EvaluateAsync(shout, Rows)), "µs", 20);

        var optimizer = new BootstrapFewShotOptimizer();
        var runs = (int)optimizer.OptimizeAsync(shout, Rows[..200], Rows[200..], evaluator).GetAwaiter().GetResult().Used.Calls;
        yield return new("optimize.bootstrap.run", PerRun(runs, () => optimizer.OptimizeAsync(shout, Rows[..200], Rows[200..], evaluator)), "µs", 50);
    }

    // The quickest of many: other work on the machine can only make a run slower.
    private static double PerRun(int runs, Func<Task> work) => Enumerable.Range(0, 40).Min(_ => Time(work)) / runs;

    private static double Time(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        work().GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
