namespace ElixirMl.Search.Samplers;

/// <summary>How samplers with a model begin, and which trials they model.</summary>
internal static class StartUp
{
    /// <summary>Only so many trials are modelled: the best half and the latest.</summary>
    public const int MostTrials = 300;

    /// <summary>Trials before the first model.</summary>
    public static int Size(SearchDomain domain) => Math.Clamp(domain.Count, 4, 10);

    /// <summary>A point of the initial design.</summary>
    public static double[] Point(SamplerContext context) => context.Domain.Draw(context.Random);

    /// <summary>The trials to model.</summary>
    public static IReadOnlyList<Observation> MostTelling(IReadOnlyList<Observation> finished)
    {
        if (finished.Count <= MostTrials)
        {
            return finished;
        }

        var latest = finished.Skip(finished.Count - MostTrials / 2);
        if (finished[0].Losses.Length > 1)
        {
            var front = new Frontiers.ParetoFrontier(finished[0].Losses.Length);
            for (var i = 0; i < finished.Count; i++)
            {
                if (!finished[i].IsFailed)
                {
                    front.Add(i, finished[i].Losses);
                }
            }

            return [.. front.Points.Select(point => finished[point.Id]).Take(MostTrials / 2).Union(latest).OrderBy(static o => o.Number)];
        }

        var best = finished.OrderBy(static o => o.IsFailed ? double.PositiveInfinity : o.Losses[0]).Take(MostTrials / 2);
        return [.. best.Union(latest).OrderBy(static o => o.Number)];
    }
}
