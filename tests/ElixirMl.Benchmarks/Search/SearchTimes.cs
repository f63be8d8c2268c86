using System.Diagnostics;
using ElixirMl.Benchmarks.Problems;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace ElixirMl.Benchmarks.Search;

/// <summary>What asking and telling costs, and how it grows.</summary>
internal static class SearchTimes
{
    private const int Few = 2_500;
    private const int Many = 10_000;

    // n log n grows between the two counts by this power of their ratio; the rest is for the noise of a shared machine.
    private const double MostGrowth = 1.12 + 0.15;

    public static IEnumerable<Measure> Run()
    {
        yield return new("search.tpe.trial@100", Trial(static () => new TpeSampler()), "µs", 500);
        yield return new("search.process.trial@100", Trial(static () => new GaussianProcessSampler()), "µs", 10_000);
        foreach (var measure in Growth("tpe", LlmProblem.Exact, static () => new TpeSampler()))
        {
            yield return measure;
        }

        foreach (var measure in Growth("nsga", LlmProblem.TwoObjectives, static () => new NsgaIISampler()))
        {
            yield return measure;
        }
    }

    // The quickest of some: other work on the machine can only make a run slower.
    private static double Trial(Func<Sampler> sampler) =>
        Enumerable.Range(0, 9).Min(seed => SearchRun.Of(LlmProblem.Exact, sampler(), seed, [110]).Microseconds);

    private static IEnumerable<Measure> Growth(string name, SearchProblem problem, Func<Sampler> sampler)
    {
        var few = Enumerable.Range(0, 3).Select(_ => Cost(problem, sampler(), Few)).ToArray();
        var many = Enumerable.Range(0, 2).Select(_ => Cost(problem, sampler(), Many)).ToArray();
        var (short_, long_) = (few.Min(static cost => cost.Seconds), many.Min(static cost => cost.Seconds));
        yield return new($"search.{name}.trials@{Many}", long_, "s");
        yield return new($"search.{name}.growth", Timing.GrowthExponent(Few, short_, Many, long_), "exponent of time, n log n", MostGrowth);
        yield return new($"search.{name}.memory", Timing.GrowthExponent(Few, few[0].Bytes, Many, many[0].Bytes), "exponent of memory kept", 1.1);
        yield return new($"search.{name}.memory.trial", many[0].Bytes / Many, "B kept per trial");
    }

    private static (double Seconds, double Bytes) Cost(SearchProblem problem, Sampler sampler, int trials)
    {
        var before = GC.GetTotalMemory(true);
        Objective[] objectives = [.. Enumerable.Range(0, problem.Reference.Length == 0 ? 1 : 2).Select(i => new Objective($"f{i}", Direction.Minimize))];
        var study = new Study(problem.Space, objectives, sampler);
        var watch = new Stopwatch();
        for (var i = 0; i < trials; i++)
        {
            watch.Start();
            var trial = study.Ask();
            watch.Stop();
            var losses = problem.Losses(trial.Configuration);
            watch.Start();
            study.Tell(trial, losses);
            watch.Stop();
        }

        var kept = GC.GetTotalMemory(true) - before;
        GC.KeepAlive(study);
        return (watch.Elapsed.TotalSeconds, kept);
    }
}
