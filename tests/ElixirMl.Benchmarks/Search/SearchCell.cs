using System.Globalization;
using ElixirMl.Benchmarks.Problems;

namespace ElixirMl.Benchmarks.Search;

/// <summary>All seeds of one sampler on one problem.</summary>
/// <param name="Problem">What is minimised.</param>
/// <param name="Sampler">Name in the <see cref="SamplerCatalog"/>.</param>
/// <param name="Runs">One per seed.</param>
public sealed record SearchCell(SearchProblem Problem, string Sampler, IReadOnlyList<SearchRun> Runs)
{
    // A regret of nothing has no logarithm; nobody tells smaller ones apart.
    private const double LeastRegret = 1e-9;

    /// <summary>Median score after each checkpoint.</summary>
    public IReadOnlyList<double> Medians { get; } = [.. Enumerable.Range(0, Runs[0].Scores.Count).Select(i => Median(Runs.Select(run => run.Scores[i])))];

    /// <summary>Median time of a trial in microseconds.</summary>
    public double Microseconds { get; } = Median(Runs.Select(static run => run.Microseconds));

    /// <summary>Runs all seeds side by side on all processors.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="sampler">Name in the <see cref="SamplerCatalog"/>.</param>
    /// <param name="seeds">How many.</param>
    /// <param name="checkpoints">Ascending numbers of trials.</param>
    public static SearchCell Of(SearchProblem problem, string sampler, int seeds, IReadOnlyList<int> checkpoints)
    {
        var make = (problem.Reference.Length > 0 ? SamplerCatalog.Double : SamplerCatalog.Single)[sampler];
        var runs = new SearchRun[seeds];
        Parallel.For(0, seeds, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed => runs[seed] = SearchRun.Of(problem, make(), seed, checkpoints));
        return new(problem, sampler, runs);
    }

    /// <summary>Logarithm of the regret at a checkpoint over another number.</summary>
    /// <param name="checkpoint">Index.</param>
    /// <param name="reference">For example Optuna's regret.</param>
    public double LogRatio(int checkpoint, double reference) => Math.Log(Math.Max(Medians[checkpoint], LeastRegret) / Math.Max(reference, LeastRegret));

    /// <summary>Medians and, where known, their ratios to Optuna's.</summary>
    public override string ToString()
    {
        var medians = string.Join(" / ", Medians.Select(static value => value.ToString("0.00e+0", CultureInfo.InvariantCulture)));
        return SearchReference.Regret.TryGetValue(Problem.Name, out var reference)
            ? $"{medians}; {string.Join(" / ", Medians.Zip(reference, static (own, other) => (own / other).ToString("0.000", CultureInfo.InvariantCulture)))} of Optuna's"
            : medians;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
