using System.Diagnostics;
using ElixirMl.Benchmarks.Problems;
using ElixirMl.Search;
using ElixirMl.Search.Frontiers;

namespace ElixirMl.Benchmarks.Search;

/// <summary>One seed of one sampler on one problem.</summary>
public sealed class SearchRun
{
    private readonly List<double> _scores = [];

    private SearchRun()
    {
    }

    /// <summary>Regret, or hypervolume, at each checkpoint.</summary>
    public IReadOnlyList<double> Scores => _scores;

    /// <summary>Microseconds of processor time of one trial, ask and tell, between the 90th and the 110th.</summary>
    public double Microseconds { get; private set; }

    /// <summary>Runs to the last checkpoint.</summary>
    /// <param name="problem">What to minimise.</param>
    /// <param name="sampler">A fresh one.</param>
    /// <param name="seed">Of the study and of the problem's noise.</param>
    /// <param name="checkpoints">Ascending numbers of trials.</param>
    public static SearchRun Of(SearchProblem problem, Sampler sampler, int seed, IReadOnlyList<int> checkpoints)
    {
        var run = new SearchRun();
        Objective[] objectives = problem.Reference.Length == 0 ? [new("loss", Direction.Minimize)] : [new("first", Direction.Minimize), new("second", Direction.Minimize)];
        var study = new Study(problem.Space, objectives, sampler, new() { Seed = (ulong)seed });
        var truth = new List<double[]>();
        var watch = new Stopwatch();
        for (var number = 0; number < checkpoints[^1]; number++)
        {
            if (number is 90)
            {
                watch.Restart();
            }

            watch.Start();
            var trial = study.Ask();
            watch.Stop();
            truth.Add(problem.Losses(trial.Configuration));
            var result = Result(problem, problem.Observe(trial.Configuration, seed, number));
            watch.Start();
            study.Tell(trial, result);
            watch.Stop();
            run.Microseconds = number is 109 ? watch.Elapsed.TotalMicroseconds / 20 : run.Microseconds;
            if (checkpoints.Contains(number + 1))
            {
                run._scores.Add(Score(problem, study, truth));
            }
        }

        return run;
    }

    internal static TrialResult.Completed Result(SearchProblem problem, double[] losses) => problem.Minibatch == 0
        ? TrialResult.Of(losses)
        : TrialResult.Share((int)Math.Round(losses[0] * problem.Minibatch), problem.Minibatch);

    private static double Score(SearchProblem problem, Study study, List<double[]> truth)
    {
        if (problem.Reference.Length > 0)
        {
            return Hypervolume.Of([.. truth.Select(static losses => (IReadOnlyList<double>)losses)], problem.Reference);
        }

        return problem.Minibatch > 0
            ? truth[study.Recommend()!.Trial.Number][0] - problem.Optimum
            : truth.Min(static losses => losses[0]) - problem.Optimum;
    }
}
