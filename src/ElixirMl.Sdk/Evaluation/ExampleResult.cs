using ElixirMl.Clients;
using ElixirMl.Predictors;

namespace ElixirMl.Evaluation;

/// <summary>What a program made of one example.</summary>
/// <param name="Index">Position in the data set, from 0.</param>
/// <param name="Score">What the metric said; the failure score when the example failed.</param>
public sealed record ExampleResult(int Index, Score Score)
{
    /// <summary>The row that was given.</summary>
    public object? Row { get; init; }

    /// <summary>What the program answered.</summary>
    /// <value><see langword="null"/> when it failed.</value>
    public object? Output { get; init; }

    /// <summary>Why there is no answer or no score, with its own type: a prediction error, a timeout, a <see cref="MetricException"/>.</summary>
    /// <value><see langword="null"/> when all went well.</value>
    public Exception? Error { get; init; }

    /// <summary>Tokens of all calls to models; calls that failed in transport are not counted.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>US dollars of all calls.</summary>
    /// <value><see langword="null"/> when the price of a model is unknown.</value>
    public decimal? Cost { get; init; } = 0;

    /// <summary>Calls to models.</summary>
    public int Calls { get; init; }

    /// <summary>Time spent waiting for models, all calls together; nominal where the client says so. Without calls the same as <see cref="Elapsed"/>.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Time its calls waited for their turn, all together; not part of <see cref="Latency"/>.</summary>
    public TimeSpan Queued { get; init; }

    /// <summary>Time the program took, from its start to its answer.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Every prediction made.</summary>
    /// <value><see langword="null"/> unless <see cref="EvaluationOptions.KeepTrajectories"/> is set.</value>
    public Trajectory? Trajectory { get; init; }

    /// <summary>Whether the program or the metric failed.</summary>
    public bool IsFailure => Error is not null;
}
