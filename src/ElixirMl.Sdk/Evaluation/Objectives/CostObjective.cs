using ElixirMl.Search;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>US dollars per example, less is better; calls answered by a cache cost nothing.</summary>
/// <remarks>Also tells tokens and calls per example.</remarks>
public sealed class CostObjective : ObjectiveEvaluator
{
    /// <inheritdoc/>
    public override Objective Objective { get; } = new("cost", Direction.Minimize);

    /// <inheritdoc/>
    public override async Task<Measurement> RunAsync<TProgram, TRow>(ObjectiveTask<TProgram, TRow> task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);

        var result = await task.MeasureAsync(cancellationToken).ConfigureAwait(false);
        var cost = result.CostPerExample
            ?? throw new InvalidOperationException("The price of a model is unknown, so cost cannot be measured. Use a client that knows its prices, or leave this objective out.");
        return new(Objective, (double)cost)
        {
            Details =
            [
                new("input tokens", (double)result.Usage.InputTokens / result.Examples.Count),
                new("output tokens", (double)result.Usage.OutputTokens / result.Examples.Count),
                new("calls", (double)result.Calls / result.Examples.Count),
            ],
        };
    }
}
