using ElixirMl.Benchmarks.Ratios;

namespace ElixirMl.Benchmarks.Search;

/// <summary>Geometric means over problems.</summary>
internal static class SearchSummary
{
    public static IEnumerable<Measure> Of(IReadOnlyList<SearchCell> cells, IReadOnlyList<int> checkpoints, IReadOnlyList<double> targets)
    {
        if (cells.Count == 0)
        {
            return [];
        }

        return SearchReference.Regret.ContainsKey(cells[0].Problem.Name)
            ? AgainstOptuna(cells, checkpoints, targets).Concat(AgainstEachOther("search", cells, checkpoints))
            : AgainstEachOther("search.fresh", cells, checkpoints);
    }

    // Only the default sampler is held to the targets; the others show what they are.
    private static IEnumerable<Measure> AgainstOptuna(IReadOnlyList<SearchCell> cells, IReadOnlyList<int> checkpoints, IReadOnlyList<double> targets)
    {
        foreach (var group in cells.GroupBy(static cell => cell.Sampler))
        {
            for (var i = 0; i < checkpoints.Count; i++)
            {
                var mean = GeometricMean(group.Select(cell => cell.LogRatio(i, SearchReference.Regret[cell.Problem.Name][i])));
                double? target = group.Key == SamplerCatalog.Universal ? targets[i] : null;
                yield return new($"search.{group.Key}.regret@{checkpoints[i]}", mean, $"of Optuna TPE's, geometric mean of {group.Count()}", target);
            }
        }
    }

    private static IEnumerable<Measure> AgainstEachOther(string name, IReadOnlyList<SearchCell> cells, IReadOnlyList<int> checkpoints)
    {
        var samplers = cells.GroupBy(static cell => cell.Sampler).ToDictionary(static group => group.Key, static group => group.ToArray());
        if (!samplers.TryGetValue(SamplerCatalog.Universal, out var universal) || samplers.Count == 1)
        {
            yield break;
        }

        for (var i = 0; i < checkpoints.Count; i++)
        {
            var ratios = samplers.Where(static pair => pair.Key != SamplerCatalog.Universal)
                .ToDictionary(static pair => pair.Key, pair => GeometricMean(universal.Zip(pair.Value, (own, other) => own.LogRatio(i, other.Medians[i]))));
            var (best, ratio) = ratios.MaxBy(static other => other.Value);
            var others = string.Join(", ", ratios.Where(other => other.Key != best).Select(static other => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{other.Value:0.000} × {other.Key}")));
            yield return new($"{name}.universal.best@{checkpoints[i]}", ratio, $"× the best single sampler's, {best}, geometric mean ({others})", 1.15);
        }
    }

    private static double GeometricMean(IEnumerable<double> logs) => Math.Exp(logs.Average());
}
