using System.ComponentModel.DataAnnotations;
using ElixirMl.Evaluation;
using ElixirMl.Variables;

namespace ElixirMl.Optimizers.BootstrapFewShot;

/// <summary>Settings of <see cref="BootstrapFewShotOptimizer"/>.</summary>
public sealed record BootstrapFewShotOptions
{
    /// <summary>Most demos of a predictor that the program made itself: answers that were right, with every step that led there.</summary>
    /// <value>Default 4. Range 0 to 1000; 0 runs no teacher.</value>
    [Range(0, 1_000)]
    public int MaxBootstrappedDemos { get; init; } = 4;

    /// <summary>Most demos of a predictor in all; labelled examples fill up what bootstrapped ones leave.</summary>
    /// <value>Default 16. Range 0 to 1000.</value>
    [Range(0, 1_000)]
    public int MaxLabeledDemos { get; init; } = 16;

    /// <summary>Candidates with shuffled demos and sampled configurations, beside the three simple ones.</summary>
    /// <value>Default 16. Range 0 to 10 000.</value>
    [Range(0, 10_000)]
    public int Candidates { get; init; } = 16;

    /// <summary>What may vary beside the demos.</summary>
    /// <value>Default: <see langword="null"/>, every variable of the program that is not frozen; one that is frozen is refused. Restrict it with <c>program.Space.With(…)</c>; <see cref="VariableSpace.Empty"/> varies nothing.</value>
    public VariableSpace? Space { get; init; }

    /// <summary>Least score that makes an answer a demo.</summary>
    /// <value>Default: <see langword="null"/>, anything above 0.</value>
    public double? SuccessThreshold { get; init; }

    /// <summary>Attempts to get a right answer to an example; every further one asks for a fresh answer.</summary>
    /// <value>Default 1. Range 1 to 100.</value>
    [Range(1, 100)]
    public int Rounds { get; init; } = 1;

    /// <summary>Examples on which the teacher may fail with an error.</summary>
    /// <value>Default 10. At least 0.</value>
    [Range(0, int.MaxValue)]
    public int MaxFailures { get; init; } = 10;

    /// <summary>Values of variables for the teacher, for example a larger model, by full path; none of a frozen part.</summary>
    /// <value>Default: <see langword="null"/>, the teacher is the program as it is.</value>
    public VariableConfiguration? Teacher { get; init; }

    /// <summary>Mean score on all validation data at which the search ends.</summary>
    /// <value>Default: <see langword="null"/>, none.</value>
    public double? StopAtScore { get; init; }

    /// <summary>Candidates that are scored on all validation data; the others drop out on the way.</summary>
    /// <value>Default 4. Range 1 to 10 000.</value>
    [Range(1, 10_000)]
    public int Finalists { get; init; } = 4;

    /// <summary>Validation examples of the first round.</summary>
    /// <value>Default: <see langword="null"/>, so many that they double from round to round, but at least 16. As many as there are scores every candidate on everything.</value>
    public int? FirstRound { get; init; }

    /// <summary>What happens when the best candidate is not better than the start.</summary>
    /// <value>Default: <see cref="Acceptance.OnlyBetter"/>.</value>
    public Acceptance Acceptance { get; init; }

    /// <summary>Decides every random choice.</summary>
    /// <value>Default 0, a seed like any other.</value>
    public ulong Seed { get; init; }

    internal void Check()
    {
        Between(MaxBootstrappedDemos, 0, 1_000, nameof(MaxBootstrappedDemos));
        Between(MaxLabeledDemos, 0, 1_000, nameof(MaxLabeledDemos));
        Between(Candidates, 0, 10_000, nameof(Candidates));
        Between(Rounds, 1, 100, nameof(Rounds));
        Between(MaxFailures, 0, int.MaxValue, nameof(MaxFailures));
        Between(Finalists, 1, 10_000, nameof(Finalists));
        Between(FirstRound ?? 1, 1, int.MaxValue, nameof(FirstRound));
        _ = new Score(SuccessThreshold ?? 0);
        _ = new Score(StopAtScore ?? 0);
    }

    private static void Between(int value, int minimum, int maximum, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, minimum, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, maximum, name);
    }
}
