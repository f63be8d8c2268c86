namespace Retrying;

/// <summary>How callers fared.</summary>
/// <param name="Answered">Share of callers that got an answer.</param>
/// <param name="Wait">Mean seconds until the answer or the end of all tries.</param>
/// <param name="LongWait">Seconds that 95 of 100 callers waited at most.</param>
/// <param name="Tries">Mean tries of a caller.</param>
public sealed record Outcome(double Answered, double Wait, double LongWait, double Tries)
{
    private const double WorthOfAnswer = 60;
    private const double PriceOfTry = 0.1;

    /// <summary>What the search makes small: seconds waited, a minute for each caller without answer, a tenth of a second for each try.</summary>
    public double Regret => Wait + ((1 - Answered) * WorthOfAnswer) + (Tries * PriceOfTry);

    /// <summary>The mean of several.</summary>
    public static Outcome Mean(IReadOnlyCollection<Outcome> outcomes) => new(
        outcomes.Average(static outcome => outcome.Answered),
        outcomes.Average(static outcome => outcome.Wait),
        outcomes.Average(static outcome => outcome.LongWait),
        outcomes.Average(static outcome => outcome.Tries));
}
