using ElixirMl.Evaluation.Statistics;
using ElixirMl.Search;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>Seconds per example spent waiting for models, less is better.</summary>
/// <param name="statistic">Which of the latencies counts.</param>
/// <remarks>Also tells all statistics, and apart from them the mean time calls waited for their turn.</remarks>
public sealed class LatencyObjective(LatencyStatistic statistic = LatencyStatistic.Mean) : ObjectiveEvaluator
{
    /// <inheritdoc/>
    public override Objective Objective { get; } = new("latency", Direction.Minimize);

    /// <inheritdoc/>
    public override async Task<Measurement> RunAsync<TProgram, TRow>(ObjectiveTask<TProgram, TRow> task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);

        var result = await task.MeasureAsync(cancellationToken).ConfigureAwait(false);
        var latency = result.Latency;
        return new(Objective, Pick(latency))
        {
            Details = [new("mean", latency.Mean), new("p50", latency.P50), new("p95", latency.P95), new("p99", latency.P99), new("queued", result.Queued.Mean)],
        };
    }

    private double Pick(Summary latency) => statistic switch
    {
        LatencyStatistic.P50 => latency.P50,
        LatencyStatistic.P95 => latency.P95,
        LatencyStatistic.P99 => latency.P99,
        _ => latency.Mean,
    };
}
