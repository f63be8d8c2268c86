using System.ComponentModel.DataAnnotations;
using ElixirMl.Clients;
using ElixirMl.Evaluation.Statistics;

namespace ElixirMl.Evaluation;

/// <summary>Settings of an evaluation.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The defaults.</summary>
    public static readonly EvaluationOptions Default = new();

    /// <summary>Examples run at once. The numbers do not depend on it.</summary>
    /// <value>Default 8. Range 1 to 10 000; 1 runs on the caller's thread.</value>
    [Range(1, 10_000)]
    public int MaxParallelism { get; init; } = 8;

    /// <summary>Score of an example that failed; it counts in the mean.</summary>
    /// <value>Default 0. Finite.</value>
    public double FailureScore { get; init; }

    /// <summary>Failed examples after which no further one is started.</summary>
    /// <value>Default: <see langword="null"/>, no limit. At least 0: 0 stops at the first failure.</value>
    public int? MaxFailures { get; init; }

    /// <summary>Time a program has for one example.</summary>
    /// <value>Default: <see langword="null"/>, no limit. Above zero.</value>
    public TimeSpan? ExampleTimeout { get; init; }

    /// <summary>Decides the seed of every example, which models use where a program gives none, and the resampling of intervals.</summary>
    /// <value>Default 0, a seed like any other.</value>
    public ulong Seed { get; init; }

    /// <summary>Confidence of the interval.</summary>
    /// <value>Default 0.95. In (0, 1).</value>
    public double ConfidenceLevel { get; init; } = Interval.DefaultLevel;

    /// <summary>Checked before every call to a model.</summary>
    /// <value>Default: <see langword="null"/>, that of the run around the evaluation if there is one.</value>
    public ICallBudget? Budget { get; init; }

    /// <summary>Which independent answer is wanted from models; caches keep rollouts apart.</summary>
    /// <value>Default: <see langword="null"/>, any.</value>
    public int? RolloutId { get; init; }

    /// <summary>Whether every prediction of every example is kept in its result.</summary>
    /// <value>Default: <see langword="false"/>, which saves memory.</value>
    public bool KeepTrajectories { get; init; }

    /// <summary>Examples that need not be run again, of an earlier evaluation of the same program on the same rows.</summary>
    /// <value>Default: none. Failed ones are run again.</value>
    public IReadOnlyList<ExampleResult> Finished { get; init; } = [];

    /// <summary>Keeps every finished example, so that the same evaluation, started again, runs only what is missing.</summary>
    /// <value>Default: <see langword="null"/>, nothing is kept. Written but not read when <see cref="KeepTrajectories"/> is set, since it holds none.</value>
    public EvaluationLog? Log { get; init; }

    /// <summary>Tells the program from others in the <see cref="Log"/>.</summary>
    /// <value>Default: <see langword="null"/>, the saved state of a program or predictor; needed where the program is neither.</value>
    public string? ProgramId { get; init; }

    /// <summary>Measures times and timeouts.</summary>
    /// <value>Default: the clock of the system.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxParallelism);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxParallelism, 10_000);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxFailures ?? 0, nameof(MaxFailures));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ExampleTimeout ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(ExampleTimeout));
        _ = new Score(FailureScore);
        Interval.CheckLevel(ConfidenceLevel);
    }
}
