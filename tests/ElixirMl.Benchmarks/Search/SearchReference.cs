namespace ElixirMl.Benchmarks.Search;

/// <summary>Optuna's numbers on the same problems: the better of 3.1.0 and 5.0.0rc1, TPE default or multivariate, medians of 20 seeds.</summary>
public static class SearchReference
{
    /// <summary>Simple regret after 50, 100 and 200 trials.</summary>
    public static IReadOnlyDictionary<string, double[]> Regret { get; } = new Dictionary<string, double[]>(StringComparer.Ordinal)
    {
        ["branin"] = [0.110, 0.0188, 0.00305],
        ["hartmann6"] = [0.330, 0.0943, 0.0307],
        ["ackley10s"] = [17.2, 14.5, 10.2],
        ["rastrigin5s"] = [28.8, 24.7, 20.2],
        ["llmcfg"] = [0.0521, 0.0180, 0.00725],
        ["llmcfg_b25"] = [0.103, 0.0900, 0.0566],
        ["mipro4"] = [0.0623, 0.0339, 0.0219],
        ["mipro4_b25"] = [0.0760, 0.0693, 0.0612],
    };

    /// <summary>Hypervolume after 50, 100 and 200 trials, the better of TPE and NSGA-II.</summary>
    public static IReadOnlyDictionary<string, double[]> Hypervolume { get; } = new Dictionary<string, double[]>(StringComparer.Ordinal)
    {
        ["zdt1_10"] = [9.76, 10.27, 10.55],
        ["zdt2_10"] = [8.47, 9.12, 9.58],
        ["llmcfg_mo"] = [2.78, 3.22, 3.60],
    };
}
