using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace ElixirMl.Benchmarks.Search;

/// <summary>The samplers that are compared, by the names they have on the command line.</summary>
public static class SamplerCatalog
{
    /// <summary>Name of the floor.</summary>
    public const string Random = "random";

    /// <summary>Name of the default.</summary>
    public const string Universal = "universal";

    /// <summary>For one objective.</summary>
    public static IReadOnlyDictionary<string, Func<Sampler>> Single { get; } = new Dictionary<string, Func<Sampler>>(StringComparer.Ordinal)
    {
        [Random] = static () => new RandomSampler(),
        ["hypercube"] = static () => new LatinHypercubeSampler(),
        ["sobol"] = static () => new SobolSampler(),
        ["annealing"] = static () => new SimulatedAnnealingSampler(),
        ["swarm"] = static () => new ParticleSwarmSampler(),
        ["genetic"] = static () => new GeneticSampler(),
        ["covariance"] = static () => new CmaEsSampler(),
        ["tpe"] = static () => new TpeSampler(),
        ["hybrid"] = static () => new HybridSampler(new SobolSampler(), 10, new TpeSampler(), new GeneticSampler()),
        ["forest"] = static () => new RandomForestSampler(),
        ["process"] = static () => new GaussianProcessSampler(),
        [Universal] = static () => new UniversalSampler(),
    };

    /// <summary>For two objectives.</summary>
    public static IReadOnlyDictionary<string, Func<Sampler>> Double { get; } = new Dictionary<string, Func<Sampler>>(StringComparer.Ordinal)
    {
        [Random] = static () => new RandomSampler(),
        ["nsga"] = static () => new NsgaIISampler(),
        ["tpe"] = static () => new MultiObjectiveTpeSampler(),
        [Universal] = static () => new UniversalSampler(),
    };
}
