using ElixirMl.Search.Surrogates.Forests;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Importance;

/// <summary>Variance of marginals, tree by tree (Hutter, Hoos and Leyton-Brown, 2014), each tree grown on what an additive model leaves.</summary>
/// <remarks>A tree alone sees an effect that bends back only after splits that seem to gain nothing, and so credits it to others.</remarks>
internal sealed class Fanova(SearchDomain domain, double[][] points, double[] losses, ulong seed)
{
    private const int Replicates = 32;

    private static readonly ForestSettings Settings = new() { LeafSize = 2, Depth = 24, AxisShare = 1 };

    private readonly AxisCells[] _cells = [.. domain.Axes.Select((axis, j) => new AxisCells(axis, [.. points.Select(point => point[j])]))];

    private readonly SortedAxes _axes = new(domain, points);

    public ImportanceReport Run(int pairs)
    {
        int[][] places = [.. points.Select(point => _cells.Select((cells, j) => cells.Of(point[j])).ToArray())];
        TreeMarginals[] trees = [.. Enumerable.Range(0, Replicates).Select(replicate => Replicate(places, new SeededRandom(seed).Fork((ulong)replicate))).Where(static tree => tree.Variance > 0)];
        var single = Enumerable.Range(0, domain.Count)
            .Select(j => (Axis: j, Value: Summary(domain[j].Name, trees, tree => tree.Main(j))))
            .OrderByDescending(static entry => entry.Value.Share)
            .ToArray();
        var top = single.Take(pairs).Select(static entry => entry.Axis).ToArray();
        var together = from a in Enumerable.Range(0, top.Length)
                       from b in Enumerable.Range(a + 1, top.Length - a - 1)
                       select Summary($"{domain[top[a]].Name} × {domain[top[b]].Name}", trees, tree => tree.Pair(top[a], top[b]));
        return new("functional ANOVA", [.. single.Select(static entry => entry.Value)], [.. together.OrderByDescending(static pair => pair.Share)]);
    }

    private TreeMarginals Replicate(int[][] places, SeededRandom random)
    {
        int[] sample = [.. points.Select(_ => random.Next(points.Length))];
        var additive = new AdditiveModel(_cells, places, losses, sample);
        return new(Boxes(new(domain, points, additive.Residuals, new(_axes, sample), Settings, random)), _cells, additive.Effects);
    }

    private static VariableImportance Summary(string name, TreeMarginals[] trees, Func<TreeMarginals, double> variance) =>
        ImportanceSummary.Of(name, Array.ConvertAll(trees, tree => variance(tree) / tree.Variance));

    // Each leaf as the share of every cell of every axis that it covers.
    private List<LeafBox> Boxes(RegressionTree tree)
    {
        var boxes = new List<LeafBox>();
        Visit(0, [.. _cells.Select(static cells => cells.Weights.Select(static _ => 1.0).ToArray())]);
        return boxes;

        void Visit(int index, double[][] shares)
        {
            var node = tree.Nodes[index];
            if (node.IsLeaf)
            {
                boxes.Add(new(node.Mean, shares));
                return;
            }

            var left = (double[][])shares.Clone();
            var right = (double[][])shares.Clone();
            (left[node.Axis], right[node.Axis]) = Cut(node, _cells[node.Axis], shares[node.Axis]);
            Visit(node.Left, left);
            Visit(node.Right, right);
        }
    }

    private static (double[] Left, double[] Right) Cut(TreeNode node, AxisCells cells, double[] shares)
    {
        var left = new double[shares.Length];
        var right = new double[shares.Length];
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var part = cells.IsAbsence(cell) || node.Set is not null ? node.GoesLeft(cells.Middle(cell)) ? 1 : 0 : cells.ShareBelow(cell, node.Limit);
            left[cell] = Math.Min(shares[cell], part);
            right[cell] = Math.Max(0, shares[cell] - left[cell]);
        }

        return (left, right);
    }
}
