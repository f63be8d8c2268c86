using ElixirMl.Search.Samplers.Evolution;

namespace ElixirMl.Search.Samplers;

/// <summary>Evolution for several objectives by fronts and crowding, with constraints before objectives (NSGA-II; Deb et al., 2002).</summary>
/// <param name="populationSize">Trials that survive a generation; at least 4.</param>
/// <remarks>Meant for many cheap trials. Cost per trial is constant.</remarks>
public sealed class NsgaIISampler(int populationSize = 20) : PopulationSampler(populationSize)
{
    private protected override List<int> Survivors(IReadOnlyList<Observation> trials, List<int> candidates, int size) => Fronts.Select(trials, candidates, size);
}
