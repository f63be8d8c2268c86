using ElixirMl.Programs;

namespace ElixirMl.Optimizers;

/// <summary>Finds candidates that no other beats in score and cost together.</summary>
internal static class CostFrontier
{
    /// <returns>The cheapest first; of equal ones the first made.</returns>
    /// <remarks>Costs are tokens when the price of any candidate is unknown. O(n log n).</remarks>
    public static IReadOnlyList<Candidate<TProgram>> Of<TProgram>(IEnumerable<Candidate<TProgram>> candidates)
        where TProgram : class, IProgram<TProgram>
    {
        Candidate<TProgram>[] validated = [.. candidates.Where(static candidate => candidate.IsValidated)];
        var hasPrices = Array.TrueForAll(validated, static candidate => candidate.Score!.Cost is not null);
        var ordered = validated
            .OrderBy(candidate => hasPrices ? candidate.Score!.CostPerExample!.Value : (decimal)candidate.Score!.Tokens.Mean)
            .ThenByDescending(static candidate => candidate.Score!.Mean)
            .ThenBy(static candidate => candidate.Number);

        List<Candidate<TProgram>> frontier = [];
        foreach (var candidate in ordered)
        {
            if (frontier.Count == 0 || candidate.Score!.Mean > frontier[^1].Score!.Mean)
            {
                frontier.Add(candidate);
            }
        }

        return frontier;
    }
}
