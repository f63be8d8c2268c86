using ElixirMl.Benchmarks.Problems;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace ElixirMl.Benchmarks.Search;

/// <summary>Whether the interval of a recommendation holds the true value, with minibatches of 25.</summary>
internal static class SearchNoise
{
    private const int Runs = 125;
    private const int Trials = 60;

    public static IEnumerable<Measure> Run(bool quick)
    {
        var runs = quick ? Runs / 5 : Runs;
        SearchProblem[] problems = [PromptProblem.Noisy, PromptProblem.FreshNoisy, LlmProblem.Noisy, LlmProblem.FreshNoisy];
        var hits = new List<bool>();
        foreach (var problem in problems)
        {
            var held = Held(problem, runs);
            hits.AddRange(held);
            yield return new($"search.{problem.Name}.coverage", held.Count(static hit => hit) / (double)held.Length, $"of {held.Length} intervals hold the truth");
        }

        var share = hits.Count(static hit => hit) / (double)hits.Count;
        yield return new("search.coverage.off", Math.Abs(share - 0.95), $"away from 0.95: {share:0.000} of {hits.Count} intervals hold the truth", quick ? null : 0.02);
    }

    private static bool[] Held(SearchProblem problem, int runs)
    {
        var held = new bool[runs];
        Parallel.For(0, runs, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed => held[seed] = Holds(problem, seed));
        return held;
    }

    private static bool Holds(SearchProblem problem, int seed)
    {
        var study = new Study(problem.Space, Direction.Minimize, new UniversalSampler(), new() { Seed = (ulong)seed });
        for (var number = 0; number < Trials; number++)
        {
            var trial = study.Ask();
            study.Tell(trial, SearchRun.Result(problem, problem.Observe(trial.Configuration, seed, number)));
        }

        var recommendation = study.Recommend()!;
        var truth = problem.Losses(recommendation.Trial.Configuration)[0];
        return truth >= recommendation.Low && truth <= recommendation.High;
    }
}
