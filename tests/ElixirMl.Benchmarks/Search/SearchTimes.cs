using System.Diagnostics;
using ElixirMl.Benchmarks.Problems;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Search;
using ElixirMl.Search.Frontiers;
using ElixirMl.Search.Importance;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

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
        foreach (var measure in Frontiers())
        {
            yield return measure;
        }

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

        var analysis = new ImportanceAnalysis(Twelve());
        yield return new("search.importance.anova", Seconds(() => analysis.FunctionalAnova()), "s, 12 variables, 1,000 trials", 1);
        yield return new("search.importance.permutation", Seconds(() => analysis.Permutation()), "s, 12 variables, 1,000 trials", 1);
        yield return new("search.importance.quantile", Seconds(() => analysis.TopQuantile()), "s, 12 variables, 1,000 trials", 1);
    }

    private static IEnumerable<Measure> Frontiers()
    {
        yield return new("search.frontier.points@10000", Frontier(static values => values), "ms, four objectives, kept while points come", 50);
        yield return new("search.frontier.unbeaten@10000", Frontier(OnASphere), "ms, when no point beats another", 50);
    }

    private static double Frontier(Func<double[], double[]> place)
    {
        var random = new Random(1);
        double[][] points = [.. Enumerable.Range(0, 10_000).Select(_ => place([.. Enumerable.Range(0, 4).Select(_ => random.NextDouble())]))];
        // So often that the compiler has seen the loop before the quickest.
        return 1_000 * Seconds(25, () =>
        {
            var frontier = new ParetoFrontier(4);
            for (var i = 0; i < points.Length; i++)
            {
                frontier.Add(i, points[i]);
            }
        });
    }

    private static double[] OnASphere(double[] values)
    {
        var length = Math.Sqrt(values.Sum(static value => value * value));
        return Array.ConvertAll(values, value => -value / length);
    }

    // Half numbers, a quarter integers, a quarter categories; two matter together, some not at all.
    private static Study Twelve()
    {
        Variable[] numbers = [.. Enumerable.Range(0, 6).Select(static i => new FloatVariable($"x{i}", 0, 1))];
        Variable[] integers = [.. Enumerable.Range(0, 3).Select(static i => new IntegerVariable($"n{i}", 0, 9))];
        Variable[] categories = [.. Enumerable.Range(0, 3).Select(static i => new ChoiceVariable($"c{i}", "a", "b", "c", "d"))];
        var study = new Study(VariableSpace.Create([.. numbers, .. integers, .. categories]), sampler: new RandomSampler());
        for (var i = 0; i < 1_000; i++)
        {
            var trial = study.Ask();
            var c = trial.Configuration;
            study.Tell(trial, Math.Sin(6 * c["x0"].AsReal()) + (c["x1"].AsReal() * c["n0"].AsInteger()) + (c["c0"].AsText() == "b" ? 2 : 0) + (0.1 * c["x2"].AsReal()));
        }

        return study;
    }

    private static double Seconds(Action action) => Seconds(5, action);

    private static double Seconds(int repeats, Action action) => Enumerable.Range(0, repeats).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

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
