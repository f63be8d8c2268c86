using ElixirMl.Search.Samplers.Evolution;

namespace ElixirMl.Search.Samplers;

/// <summary>A genetic algorithm for one objective: the best of parents and children survive, better ones breed more.</summary>
/// <param name="populationSize">Trials that survive a generation; at least 4.</param>
/// <remarks>Meant for discrete spaces and many cheap trials. Cost per trial is constant.</remarks>
public sealed class GeneticSampler(int populationSize = 12) : PopulationSampler(populationSize)
{
    private protected override List<int> Survivors(IReadOnlyList<Observation> trials, List<int> candidates, int size) =>
    [
        .. candidates
            .OrderBy(i => trials[i].IsFailed)
            .ThenBy(i => trials[i].Violation)
            .ThenBy(i => trials[i].IsFailed ? 0 : trials[i].Losses[0])
            .ThenBy(static i => i)
            .Take(size),
    ];
}
