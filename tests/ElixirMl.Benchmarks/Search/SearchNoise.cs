using ElixirMl.Benchmarks.Problems;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace ElixirMl.Benchmarks.Search;

/// <summary>With minibatches of 25: whether the interval of a confirmed winner holds the true value, and how good the winner is when its confirmations are paid from the budget.</summary>
internal static class SearchNoise
{
    private const double Share = 0.2;
    private const int CoverageBudget = 60;

    private static readonly int[] Budgets = [50, 100, 200];

    public static IEnumerable<Measure> Run(bool quick)
    {
        SearchProblem[] problems = [PromptProblem.Noisy, PromptProblem.FreshNoisy, LlmProblem.Noisy, LlmProblem.FreshNoisy];
        return Coverage(problems, quick ? 25 : 125, quick).Concat(Winners(problems, quick ? 5 : 20));
    }

    private static IEnumerable<Measure> Coverage(SearchProblem[] problems, int runs, bool quick)
    {
        var all = new List<NoisyRun>();
        foreach (var problem in problems)
        {
            // Equal seeds would draw equal examples for all problems, and five hundred runs would be worth less.
            var own = Runs(problem, all.Count, runs, CoverageBudget, Share);
            var unconfirmed = Runs(problem, all.Count, runs, CoverageBudget, 0);
            all.AddRange(own);
            yield return new($"search.{problem.Name}.coverage", Rate(own), $"of {runs} intervals hold the truth, {own.Average(static run => run.Width):0.000} wide ({Rate(unconfirmed):0.000} of those without confirmations)");
        }

        yield return new("search.coverage.off", Math.Abs(Rate(all) - 0.95), $"away from 0.95: {Rate(all):0.000} of {all.Count} intervals hold the truth", quick ? null : 0.02);
    }

    private static IEnumerable<Measure> Winners(SearchProblem[] problems, int seeds)
    {
        foreach (var budget in Budgets)
        {
            var logs = new List<double>();
            foreach (var problem in problems)
            {
                double[] regrets = [.. Runs(problem, 0, seeds, budget, Share).Select(static run => run.Regret).Order()];
                var median = (regrets[(seeds - 1) / 2] + regrets[seeds / 2]) / 2;
                var reference = SearchReference.Regret.TryGetValue(problem.Name, out var known) ? known[Array.IndexOf(Budgets, budget)] : double.NaN;
                logs.AddRange(double.IsNaN(reference) ? [] : [Math.Log(median / reference)]);
                var ratio = double.IsNaN(reference) ? "" : $" ({median / reference:0.000} of Optuna's)";
                yield return new($"search.{problem.Name}.confirmed@{budget}", median, $"median true regret of the winner{ratio}");
            }

            yield return new($"search.confirmed@{budget}", Math.Exp(logs.Average()), "of the true regret of Optuna TPE's winner, geometric mean", 1);
        }
    }

    private static double Rate(IReadOnlyList<NoisyRun> runs) => runs.Count(static run => run.Holds) / (double)runs.Count;

    private static NoisyRun[] Runs(SearchProblem problem, int first, int runs, int budget, double share)
    {
        var results = new NoisyRun[runs];
        Parallel.For(0, runs, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => results[i] = Run(problem, first + i, budget, share));
        return results;
    }

    private static NoisyRun Run(SearchProblem problem, int seed, int budget, double share)
    {
        var study = new Study(problem.Space, Direction.Minimize, new UniversalSampler(), new() { Seed = (ulong)seed, PlannedTrials = budget, ConfirmationShare = share });
        for (var number = 0; number < budget; number++)
        {
            var trial = study.Ask();
            study.Tell(trial, SearchRun.Result(problem, problem.Observe(trial.Configuration, seed, number)));
        }

        var winner = study.Recommend()!;
        var truth = problem.Losses(winner.Trial.Configuration)[0];
        return new(truth >= winner.Low && truth <= winner.High, winner.High - winner.Low, truth - problem.Optimum);
    }

    private readonly record struct NoisyRun(bool Holds, double Width, double Regret);
}
