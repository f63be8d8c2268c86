using System.Globalization;

namespace ElixirMl.Optimizers;

/// <summary>How far an optimizer is.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Message">What has just happened, for people; the estimate when planned.</param>
public sealed record OptimizationProgress(OptimizationPhase Phase, string Message)
{
    /// <summary>Examples run so far, of all candidates together.</summary>
    public int Runs { get; init; }

    /// <summary>Examples expected to be run in all; an upper bound that falls as candidates drop out.</summary>
    public int ExpectedRuns { get; init; }

    /// <summary>Best mean score on the whole validation data so far.</summary>
    /// <value><see langword="null"/> while nothing has been scored on all of it.</value>
    public double? BestScore { get; init; }

    /// <summary>What has been spent.</summary>
    public required BudgetUse Use { get; init; }

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var best = BestScore is { } score ? string.Create(CultureInfo.InvariantCulture, $", best {score:0.000}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Phase}: {Message} ({Runs}/{ExpectedRuns} runs{best}, {Use})");
    }
}
