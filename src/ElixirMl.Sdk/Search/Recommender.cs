using System.Globalization;
using ElixirMl.Search.Repeats;

namespace ElixirMl.Search;

/// <summary>Picks the trial to use and says what it is worth: by its confirmations, or else by a model of noise.</summary>
internal static class Recommender
{
    /// <summary>What fresh evaluations of the winner say; they alone, since everything else has helped to choose it.</summary>
    public static Recommendation Confirmed(Trial winner, IReadOnlyList<TrialResult.Completed> confirmed, int failed)
    {
        var interval = MeanInterval.Of(confirmed);
        var reason = string.Create(CultureInfo.InvariantCulture, $"It was chosen with noise taken into account, then evaluated {confirmed.Count} times anew: the value and its interval come from these alone.");
        return new(winner, interval.Mean, interval.Low, interval.High, failed == 0 ? reason : $"{reason} {failed} more gave no value.") { Confirmations = confirmed.Count };
    }

    /// <summary>What is known without confirmations.</summary>
    public static Recommendation Estimated(Standing? standing, IReadOnlyList<Trial> trials, Objective objective, Trial best)
    {
        if (standing is null)
        {
            return new(best, best.Values[0], best.Values[0], best.Values[0], "It was observed to be the best, and there is no sign of noise or too little data to tell.");
        }

        var (number, estimate) = standing.Leader();
        var trial = trials[number].Repeats ?? trials[number];
        var ends = new[] { objective.Orient(estimate.Low), objective.Orient(estimate.High) }.Order().ToArray();
        var reason = trial == best
            ? "It was observed to be the best, and it still is when noise is taken into account."
            : string.Create(CultureInfo.InvariantCulture, $"Trial {best.Number} was observed to be better ({best.Values[0]:G4}), but that is more likely luck: its neighbours say otherwise.");
        return new(trial, objective.Orient(estimate.Value), ends[0], ends[1], reason);
    }
}
