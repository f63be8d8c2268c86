namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>A regression tree over mixed, conditional points; absent values go to a side of their own choice.</summary>
internal sealed class RegressionTree
{
    private readonly List<TreeNode> _nodes = [];
    private readonly SearchDomain _domain;
    private readonly IReadOnlyList<double[]> _points;
    private readonly IReadOnlyList<double> _targets;
    private readonly ForestSettings _settings;
    private readonly Random _random;

    public RegressionTree(SearchDomain domain, IReadOnlyList<double[]> points, IReadOnlyList<double> targets, int[] sample, ForestSettings settings, Random random)
    {
        (_domain, _points, _targets, _settings, _random) = (domain, points, targets, settings, random);
        Grow(sample, 0);
    }

    public IReadOnlyList<TreeNode> Nodes => _nodes;

    /// <summary>Mean and variance of the leaf a point falls into.</summary>
    public (double Mean, double Variance) Predict(double[] point)
    {
        var node = _nodes[0];
        while (!node.IsLeaf)
        {
            node = _nodes[node.GoesLeft(point[node.Axis]) ? node.Left : node.Right];
        }

        return (node.Mean, node.Variance);
    }

    private int Grow(int[] sample, int depth)
    {
        var index = _nodes.Count;
        var mean = sample.Average(i => _targets[i]);
        var variance = sample.Average(i => (_targets[i] - mean) * (_targets[i] - mean));
        _nodes.Add(TreeNode.Leaf(mean, variance));
        if (sample.Length < 2 * _settings.LeafSize || variance < 1e-14 || depth >= _settings.Depth || BestSplit(sample) is not { } split)
        {
            return index;
        }

        var left = Grow(Array.FindAll(sample, i => split.GoesLeft(_points[i][split.Axis])), depth + 1);
        var right = Grow(Array.FindAll(sample, i => !split.GoesLeft(_points[i][split.Axis])), depth + 1);
        _nodes[index] = split with { Left = left, Right = right, Mean = mean, Variance = variance };
        return index;
    }

    private TreeNode? BestSplit(int[] sample)
    {
        TreeNode? best = null;
        var gain = 1e-12;
        var axes = Enumerable.Range(0, _domain.Count).ToArray();
        _random.Shuffle(axes);
        foreach (var axis in axes.Take(Math.Max(1, (int)Math.Ceiling(_settings.AxisShare * axes.Length))))
        {
            if (SplitOf(sample, axis, ref gain) is { } split)
            {
                best = split;
            }
        }

        return best;
    }

    // Categories are ordered by their mean target, which makes the best subset a prefix (Breiman et al., 1984).
    private TreeNode? SplitOf(int[] sample, int axis, ref double gain)
    {
        var isNumeric = _domain[axis].IsNumeric;
        var means = isNumeric ? [] : CategoryMeans(sample, axis);
        var keys = Array.ConvertAll(sample, i => _points[i][axis] is var value && double.IsNaN(value) ? isNumeric ? -1 : means[^1] : isNumeric ? value : means[(int)value]);
        var order = (int[])sample.Clone();
        Array.Sort(keys, order);
        var total = sample.Sum(i => _targets[i]);
        var (leftSum, found) = (0.0, double.NaN);
        for (var i = 0; i < order.Length - 1; i++)
        {
            leftSum += _targets[order[i]];
            var count = i + 1;
            if (keys[i] == keys[i + 1] || count < _settings.LeafSize || order.Length - count < _settings.LeafSize)
            {
                continue;
            }

            var rightSum = total - leftSum;
            var reduction = leftSum * leftSum / count + rightSum * rightSum / (order.Length - count) - total * total / order.Length;
            if (reduction > gain)
            {
                gain = reduction;
                found = keys[i] + _random.NextDouble() * (keys[i + 1] - keys[i]);
                found = found >= keys[i + 1] ? keys[i] : found;
            }
        }

        return double.IsNaN(found) ? null
            : isNumeric ? TreeNode.Threshold(axis, found)
            : TreeNode.Subset(axis, [.. means[..^1].Select(mean => mean <= found)], means[^1] <= found);
    }

    // The last entry stands for absent values; categories without a sample count as average.
    private double[] CategoryMeans(int[] sample, int axis)
    {
        var levels = _domain[axis].Levels;
        var sums = new double[levels + 1];
        var counts = new int[levels + 1];
        foreach (var i in sample)
        {
            var slot = double.IsNaN(_points[i][axis]) ? levels : (int)_points[i][axis];
            sums[slot] += _targets[i];
            counts[slot]++;
        }

        var average = sums.Sum() / sample.Length;
        return [.. sums.Select((sum, slot) => counts[slot] == 0 ? average : sum / counts[slot])];
    }
}
