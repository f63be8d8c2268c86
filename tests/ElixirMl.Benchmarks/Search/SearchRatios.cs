using System.Globalization;
using ElixirMl.Benchmarks.Problems;
using ElixirMl.Benchmarks.Ratios;

namespace ElixirMl.Benchmarks.Search;

/// <summary>Quality of all samplers on all problems beside Optuna's, then what they cost.</summary>
/// <remarks>Options: <c>--quick</c> for 5 seeds, <c>--seeds n</c>, <c>--problem a,b</c>, <c>--sampler a,b</c>; <c>--noise</c> and <c>--times</c> for those parts alone, which a run without filters measures too.</remarks>
public sealed class SearchRatios : IRatioArea
{
    private static readonly int[] Checkpoints = [50, 100, 200];
    private static readonly double[] Targets = [0.7, 0.5, 0.5];

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run() => Run(RatioArguments.None);

    /// <inheritdoc/>
    public IEnumerable<Measure> Run(RatioArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);

        var seeds = arguments.Number("seeds", arguments.Has("quick") ? 5 : 20);
        var rows = OneObjective(SearchProblems.Single, arguments, seeds).Concat(OneObjective(SearchProblems.Fresh, arguments, seeds)).Concat(TwoObjectives(arguments, seeds));
        return arguments.Has("times") ? SearchTimes.Run()
            : arguments.Has("noise") ? SearchNoise.Run(arguments.Has("quick"))
            : arguments.Has("problem") || arguments.Has("sampler") ? rows
            : rows.Concat(SearchNoise.Run(arguments.Has("quick"))).Concat(SearchTimes.Run());
    }

    private static IEnumerable<Measure> OneObjective(IReadOnlyList<SearchProblem> problems, RatioArguments arguments, int seeds)
    {
        var cells = new List<SearchCell>();
        foreach (var problem in Wanted(problems, arguments))
        {
            foreach (var sampler in Wanted(SamplerCatalog.Single.Keys, arguments))
            {
                cells.Add(SearchCell.Of(problem, sampler, seeds, Checkpoints));
                yield return Row(cells[^1]);
            }
        }

        foreach (var measure in SearchSummary.Of(cells, Checkpoints, Targets))
        {
            yield return measure;
        }
    }

    private static IEnumerable<Measure> TwoObjectives(RatioArguments arguments, int seeds)
    {
        foreach (var problem in Wanted(SearchProblems.Double, arguments))
        {
            foreach (var sampler in Wanted(SamplerCatalog.Double.Keys, arguments))
            {
                var cell = SearchCell.Of(problem, sampler, seeds, Checkpoints);
                yield return Row(cell);
                for (var i = 0; i < Checkpoints.Length && sampler == SamplerCatalog.Universal; i++)
                {
                    yield return new($"search.{problem.Name}.hypervolume@{Checkpoints[i]}", cell.Medians[i], "", SearchReference.Hypervolume[problem.Name][i], Comparison.AtLeast);
                }
            }
        }
    }

    private static Measure Row(SearchCell cell) => new($"search.{cell.Problem.Name}.{cell.Sampler}.trial", cell.Microseconds, $"µs ({cell})");

    private static IEnumerable<SearchProblem> Wanted(IEnumerable<SearchProblem> problems, RatioArguments arguments) =>
        problems.Where(problem => !arguments.Has("problem") || arguments.List("problem").Contains(problem.Name));

    private static IEnumerable<string> Wanted(IEnumerable<string> samplers, RatioArguments arguments) =>
        samplers.Where(sampler => !arguments.Has("sampler") || arguments.List("sampler").Contains(sampler));
}
