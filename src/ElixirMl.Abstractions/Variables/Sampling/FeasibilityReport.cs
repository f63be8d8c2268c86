using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Sampling;

/// <summary>How much of a space its constraints leave.</summary>
/// <param name="Tries">Random configurations looked at.</param>
/// <param name="Accepted">Those that keep all constraints.</param>
/// <param name="Rejections">The constraints in the way, the most frequent first; one configuration may break several.</param>
public sealed record FeasibilityReport(int Tries, int Accepted, ValueList<ConstraintRejections> Rejections)
{
    /// <summary>Share of random configurations that keep all constraints; 1 for no tries.</summary>
    public double AcceptanceRate => Tries == 0 ? 1 : (double)Accepted / Tries;

    /// <summary>The share in one sentence and a line for each constraint.</summary>
    public override string ToString()
    {
        var lines = Rejections.Select(rejection => string.Create(CultureInfo.InvariantCulture, $"\n'{rejection.Constraint}' rejects {100.0 * rejection.Count / Tries:0.#} %, for example: {rejection.Reason}"));
        return string.Create(CultureInfo.InvariantCulture, $"{Accepted} of {Tries} random configurations keep all constraints ({100 * AcceptanceRate:0.#} %).{string.Concat(lines)}");
    }
}
