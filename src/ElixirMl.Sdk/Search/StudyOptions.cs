using System.ComponentModel.DataAnnotations;
using ElixirMl.Search.Pruning;

namespace ElixirMl.Search;

/// <summary>Settings of a <see cref="Study"/>.</summary>
public sealed class StudyOptions
{
    /// <summary>Chance of the study: equal seeds and equal results give equal proposals.</summary>
    /// <value>Default 0.</value>
    public ulong Seed { get; set; }

    /// <summary>Trials that are planned in all, so that samplers can spend them well; not a limit.</summary>
    /// <value>Default 0, unknown; <see cref="Study.RunAsync(Func{Trial, CancellationToken, Task{TrialResult}}, int, CancellationToken)"/> sets it.</value>
    [Range(0, int.MaxValue)]
    public int PlannedTrials { get; set; }

    /// <summary>Share of the planned trials that is kept for the end of a noisy search, to evaluate leaders again.</summary>
    /// <value>
    /// Default 0, none. Range 0 to 0.5; 0.2 is a good share when each evaluation draws its own examples or answers. A third
    /// of it compares the leaders, two thirds measure the winner, and from these alone come value and interval of
    /// <see cref="Study.Recommend"/>. A run that stops early for the target, patience or lack of hope still confirms. One
    /// objective only. An evaluation that gives the same value again gains nothing by it.
    /// </value>
    [Range(0.0, 0.5)]
    public double ConfirmationShare { get; set; }

    /// <summary>Evaluations at the same time in a run.</summary>
    /// <value>Default 1. Range 1 to 1 000.</value>
    [Range(1, 1_000)]
    public int Parallelism { get; set; } = 1;

    /// <summary>Longest time of one evaluation; after it the trial counts as failed.</summary>
    /// <value>Default: null, no limit.</value>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Clock of timeouts.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Stops a run when the first objective is at least this good.</summary>
    /// <value>Default: null, never.</value>
    public double? Target { get; set; }

    /// <summary>Stops a run after this many finished trials without a better one.</summary>
    /// <value>Default 0, never.</value>
    [Range(0, int.MaxValue)]
    public int Patience { get; set; }

    /// <summary>Stops a run when the most promising configuration left is better than the best by <see cref="LeastImprovement"/> with less than this chance.</summary>
    /// <value>Default 0, never. Range 0 to 1; judged by a Gaussian process, about as costly as one proposal of it. One objective only.</value>
    [Range(0.0, 1.0)]
    public double LeastChance { get; set; }

    /// <summary>An improvement worth having, in units of the first objective.</summary>
    /// <value>Default 0.</value>
    [Range(0.0, double.MaxValue)]
    public double LeastImprovement { get; set; }

    /// <summary>Stops a run after this many completed trials of which each broke a black-box constraint.</summary>
    /// <value>Default 0, never.</value>
    [Range(0, int.MaxValue)]
    public int InfeasibilityLimit { get; set; }

    /// <summary>Stops a run after this many failures in a row.</summary>
    /// <value>Default 25. 0 means never.</value>
    [Range(0, int.MaxValue)]
    public int FailureLimit { get; set; } = 25;

    /// <summary>Decides which trials to stop early.</summary>
    /// <value>Default: null, none.</value>
    public Pruner? Pruner { get; set; }

    /// <summary>Where every question and answer is written, so that the study can be resumed.</summary>
    /// <value>Default: null, nowhere.</value>
    public StudyLog? Log { get; set; }
}
