namespace ElixirMl.Search.Frontiers;

/// <summary>How lonely points of one front are.</summary>
internal static class CrowdingDistance
{
    public static double[] Of(IReadOnlyList<IReadOnlyList<double>> losses)
    {
        var distances = new double[losses.Count];
        if (losses.Count == 0)
        {
            return distances;
        }

        var order = Enumerable.Range(0, losses.Count).ToArray();
        for (var objective = 0; objective < losses[0].Count; objective++)
        {
            var keys = Array.ConvertAll(order, i => losses[i][objective]);
            Array.Sort(keys, order);
            distances[order[0]] = distances[order[^1]] = double.PositiveInfinity;
            var range = keys[^1] - keys[0];
            for (var i = 1; i < order.Length - 1 && range > 0; i++)
            {
                distances[order[i]] += (keys[i + 1] - keys[i - 1]) / range;
            }
        }

        return distances;
    }
}
