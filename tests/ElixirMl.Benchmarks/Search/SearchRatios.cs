using ElixirMl.Benchmarks.Problems;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace ElixirMl.Benchmarks.Search;

/// <summary>Quality and time of the samplers beside Optuna's.</summary>
public sealed class SearchRatios : IRatioArea
{
    private const int Seeds = 20;

    private static readonly int[] Checkpoints = [50, 100, 200];
    private static readonly double[] Targets = [0.7, 0.5, 0.5];

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run() => Quality().Concat(Frontiers()).Concat(Times());

    private static IEnumerable<Measure> Quality()
    {
        var logs = new double[Checkpoints.Length];
        foreach (var problem in SearchProblems.Single)
        {
            var runs = Runs(problem, static () => new UniversalSampler());
            for (var i = 0; i < Checkpoints.Length; i++)
            {
                var (regret, reference) = (Median(runs, i), SearchReference.Regret[problem.Name][i]);
                logs[i] += Math.Log(Math.Max(regret, 1e-9) / reference) / SearchProblems.Single.Count;
                yield return new($"search.{problem.Name}.regret@{Checkpoints[i]}", regret, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({regret:0.00e+0}; {regret / reference:0.000} of Optuna's)"));
            }
        }

        for (var i = 0; i < Checkpoints.Length; i++)
        {
            yield return new($"search.regret@{Checkpoints[i]}", Math.Exp(logs[i]), "of Optuna TPE's, geometric mean", Targets[i]);
        }
    }

    private static IEnumerable<Measure> Frontiers()
    {
        foreach (var problem in SearchProblems.Double)
        {
            var runs = Runs(problem, static () => new UniversalSampler());
            for (var i = 0; i < Checkpoints.Length; i++)
            {
                yield return new($"search.{problem.Name}.hypervolume@{Checkpoints[i]}", Median(runs, i), "", SearchReference.Hypervolume[problem.Name][i], Comparison.AtLeast);
            }
        }
    }

    private static IEnumerable<Measure> Times()
    {
        yield return new("search.tpe.trial@100", Time(static () => new TpeSampler()), "µs", 500);
        yield return new("search.process.trial@100", Time(static () => new GaussianProcessSampler()), "µs", 10_000);
    }

    private static double Time(Func<Sampler> sampler) =>
        Enumerable.Range(0, 5).Select(seed => SearchRun.Of(LlmProblem.Exact, sampler(), seed, [110]).Microseconds).Order().ElementAt(2);

    private static SearchRun[] Runs(SearchProblem problem, Func<Sampler> sampler) =>
        [.. Enumerable.Range(0, Seeds).Select(seed => SearchRun.Of(problem, sampler(), seed, Checkpoints))];

    private static double Median(SearchRun[] runs, int checkpoint)
    {
        double[] scores = [.. runs.Select(run => run.Scores[checkpoint]).Order()];
        return (scores[(scores.Length - 1) / 2] + scores[scores.Length / 2]) / 2;
    }
}
