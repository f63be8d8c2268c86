using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Importance;

/// <summary>Tells from finished trials which variables matter for an objective.</summary>
/// <remarks>Conditional variables are judged with their absence as one more value. Deterministic for a seed. Thread-safe.</remarks>
public sealed class ImportanceAnalysis
{
    private const int LeastTrials = 10;

    private readonly SearchDomain _domain;
    private readonly double[][] _points;
    private readonly double[] _losses;
    private readonly ulong _seed;

    /// <summary>Prepares the completed trials of a study.</summary>
    /// <param name="study">With at least 10 completed trials.</param>
    /// <param name="objective">Name of the objective; null for the first.</param>
    /// <param name="seed">Chance of forests and permutations.</param>
    /// <exception cref="ArgumentException">Too few trials, or no such objective.</exception>
    public ImportanceAnalysis(Study study, string? objective = null, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(study);

        var index = objective is null ? 0 : study.Objectives.ToList().FindIndex(candidate => candidate.Name == objective);
        var trials = study.Trials.Where(static trial => trial.State == TrialState.Completed).ToArray();
        if (index < 0 || trials.Length < LeastTrials)
        {
            throw new ArgumentException(index < 0
                ? $"There is no objective '{objective}'; there are {string.Join(", ", study.Objectives.Select(static candidate => candidate.Name))}."
                : $"Importance needs at least {LeastTrials} completed trials, the study has {trials.Length}. Run more trials.");
        }

        _domain = study.Domain;
        _points = Array.ConvertAll(trials, static trial => trial.Point);
        _losses = Array.ConvertAll(trials, trial => study.Objectives[index].Orient(trial.Values[index]));
        _seed = seed;
    }

    /// <summary>Share of the variance over the whole space that each variable explains alone, and pairs together (functional ANOVA; Hutter et al., 2014).</summary>
    /// <param name="pairs">Interactions are computed among this many of the most important variables.</param>
    public ImportanceReport FunctionalAnova(int pairs = 4) => new Fanova(_domain, _points, _losses, _seed).Run(pairs);

    /// <summary>How much a model errs when the values of a variable are mixed up among trials (Breiman, 2001); shares add up to 1.</summary>
    /// <param name="repeats">Permutations of each variable; at least 2.</param>
    public ImportanceReport Permutation(int repeats = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 2);

        return PermutationImportance.Run(_domain, _points, _losses, repeats, new SeededRandom(_seed));
    }

    /// <summary>By how much good trials prefer certain values of a variable (PED-ANOVA; Watanabe et al., 2023): what matters near the top, not everywhere.</summary>
    /// <param name="quantile">Share of the trials that count as good; in (0, 1).</param>
    public ImportanceReport TopQuantile(double quantile = 0.1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(quantile, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(quantile, 1);

        return TopQuantileImportance.Run(_domain, _points, _losses, quantile, new SeededRandom(_seed));
    }
}
