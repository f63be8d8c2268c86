using ElixirMl.Search.Surrogates.Forests;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Importance;

/// <summary>Error of a forest on trials it has not seen, with one variable's values mixed up.</summary>
internal static class PermutationImportance
{
    public static ImportanceReport Run(SearchDomain domain, double[][] points, double[] losses, int repeats, SeededRandom random)
    {
        var increases = new double[domain.Count][];
        for (var j = 0; j < domain.Count; j++)
        {
            increases[j] = new double[repeats];
        }

        // Each repeat has its own draws and its own places, so their order tells nothing.
        Parallel.For(0, repeats, repeat => Measure(domain, points, losses, random.Fork((ulong)repeat), (axis, increase) => increases[axis][repeat] = increase));

        var shares = Enumerable.Range(0, repeats).Select(repeat => Math.Max(1e-300, increases.Sum(axis => Math.Max(0, axis[repeat])))).ToArray();
        var variables = increases.Select((axis, j) => ImportanceSummary.Of(domain[j].Name, [.. axis.Select((increase, repeat) => Math.Max(0, increase) / shares[repeat])]));
        return new("permutation", [.. variables.OrderByDescending(static variable => variable.Share)], []);
    }

    private static void Measure(SearchDomain domain, double[][] points, double[] losses, SeededRandom random, Action<int, double> report)
    {
        int[] order = [.. Enumerable.Range(0, points.Length)];
        random.Shuffle(order);
        var (known, unseen) = (order[..(points.Length * 2 / 3)], order[(points.Length * 2 / 3)..]);
        var forest = new RandomForest(domain, [.. known.Select(i => points[i])], [.. known.Select(i => losses[i])], new(), random.NextBits());
        var error = Error(forest, unseen, losses, i => points[i]);
        for (var axis = 0; axis < domain.Count; axis++)
        {
            var j = axis;
            var present = Array.FindAll(unseen, i => !double.IsNaN(points[i][j]));
            var donors = (int[])present.Clone();
            random.Shuffle(donors);
            var donorOf = present.Zip(donors).ToDictionary(static pair => pair.First, static pair => pair.Second);
            report(j, Error(forest, unseen, losses, i => donorOf.TryGetValue(i, out var donor) ? With(points[i], j, points[donor][j]) : points[i]) - error);
        }
    }

    private static double Error(RandomForest forest, int[] rows, double[] losses, Func<int, double[]> point) =>
        rows.Average(i => Math.Pow(forest.Predict(point(i)).Mean - losses[i], 2));

    private static double[] With(double[] point, int axis, double value)
    {
        var copy = (double[])point.Clone();
        copy[axis] = value;
        return copy;
    }
}
