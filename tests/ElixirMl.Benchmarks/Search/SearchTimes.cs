using ElixirMl.Benchmarks.Problems;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace ElixirMl.Benchmarks.Search;

/// <summary>What asking and telling costs.</summary>
internal static class SearchTimes
{
    public static IEnumerable<Measure> Run()
    {
        yield return new("search.tpe.trial@100", Trial(static () => new TpeSampler()), "µs", 500);
        yield return new("search.process.trial@100", Trial(static () => new GaussianProcessSampler()), "µs", 10_000);
    }

    // The quickest of some: other work on the machine can only make a run slower.
    private static double Trial(Func<Sampler> sampler) =>
        Enumerable.Range(0, 7).Min(seed => SearchRun.Of(LlmProblem.Exact, sampler(), seed, [110]).Microseconds);
}
