using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search;

/// <summary>All that a sampler may know when it proposes the next point.</summary>
public sealed class SamplerContext
{
    private SeededRandom? _random;

    internal SamplerContext(SearchDomain domain, IReadOnlyList<Observation> finished, IReadOnlyList<double[]> pending, int number, ulong seed, int objectives)
    {
        Domain = domain;
        Finished = finished;
        Pending = pending;
        Number = number;
        Seed = seed;
        Objectives = objectives;
    }

    /// <summary>The space.</summary>
    public SearchDomain Domain { get; }

    /// <summary>Finished trials in the order in which they finished.</summary>
    public IReadOnlyList<Observation> Finished { get; }

    /// <summary>Points of trials that were asked for and are not finished.</summary>
    public IReadOnlyList<double[]> Pending { get; }

    /// <summary>Number of the trial to propose, counted from 0.</summary>
    public int Number { get; }

    /// <summary>Number of objectives.</summary>
    public int Objectives { get; }

    /// <summary>Trials planned in all; 0 when unknown.</summary>
    public int Budget { get; init; }

    /// <summary>Chance of this trial: a function of the study's seed and the trial's number only.</summary>
    public Random Random => Chance;

    internal ulong Seed { get; }

    internal SeededRandom Chance => _random ??= new SeededRandom(Seed).Fork((ulong)Number);
}
