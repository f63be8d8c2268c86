using System.Globalization;
using ElixirMl.Search.Surrogates;

namespace ElixirMl.Search;

/// <summary>Estimates all finished trials with a model of noise and picks the best estimate.</summary>
internal static class Recommender
{
    // More points than this make the model slower without making the choice better.
    private const int MostPoints = 400;

    public static Recommendation Recommend(SearchDomain domain, IReadOnlyList<Trial> trials, IReadOnlyList<Observation> finished, Objective objective, Trial best)
    {
        var known = finished.Where(static o => !o.IsFailed && o.Violation == 0).ToArray();
        if (known.Length < 5)
        {
            return AsObserved(best);
        }

        var used = known.Length <= MostPoints ? known : [.. known.OrderBy(static o => o.Losses[0]).Take(MostPoints).OrderBy(static o => o.Number)];
        var model = new LossModel(domain);
        model.Update(used);
        if (!model.IsNoisy)
        {
            return AsObserved(best);
        }

        var (index, estimate) = model.BestOf(used);
        var trial = trials[used[index].Number];
        var ends = new[] { objective.Orient(estimate.Low), objective.Orient(estimate.High) }.Order().ToArray();
        var reason = trial == best
            ? "It was observed to be the best, and it still is when noise is taken into account."
            : string.Create(CultureInfo.InvariantCulture, $"Trial {best.Number} was observed to be better ({best.Values[0]:G4}), but that is more likely luck: its neighbours say otherwise.");
        return new(trial, objective.Orient(estimate.Value), ends[0], ends[1], reason);
    }

    private static Recommendation AsObserved(Trial best) =>
        new(best, best.Values[0], best.Values[0], best.Values[0], "It was observed to be the best, and there is no sign of noise or too little data to tell.");
}
