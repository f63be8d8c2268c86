using ElixirMl.Evaluation;
using ElixirMl.Predictors;
using ElixirMl.Programs;

namespace ElixirMl.Optimizers;

/// <summary>Ends an optimization at once when the program cannot run or the metric cannot score.</summary>
internal static class StartCheck
{
    /// <exception cref="OptimizationException">All examples failed for reasons no optimizer can mend.</exception>
    public static void Run<TProgram>(Contender<TProgram> start)
        where TProgram : class, IProgram<TProgram>
    {
        // Replies that cannot be read may get better with other demos or adapters; everything else will not.
        if (start.Results.Any(static example => example.Error is null or PredictionException or ExampleTimeoutException))
        {
            return;
        }

        var first = start.Results.OrderBy(static example => example.Index).First().Error!;
        var culprit = start.Results.All(static example => example.Error is MetricException) ? "metric" : "program";
        throw new OptimizationException($"The {culprit} failed on all {start.Scored} validation examples, so nothing can be optimized. First cause: {first.Message}", first);
    }
}
