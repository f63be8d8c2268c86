namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>A regression tree over mixed, conditional points; absent values go to a side of their own choice.</summary>
internal sealed class RegressionTree
{
    private readonly List<TreeNode> _growing = [];
    private readonly TreeNode[] _nodes;
    private readonly SearchDomain _domain;
    private readonly IReadOnlyList<double[]> _points;
    private readonly IReadOnlyList<double> _targets;
    private readonly ForestSettings _settings;
    private readonly Random _random;
    private readonly TreeSample _sample;
    private readonly int[] _axes;

    public RegressionTree(SearchDomain domain, IReadOnlyList<double[]> points, IReadOnlyList<double> targets, TreeSample sample, ForestSettings settings, Random random)
    {
        (_domain, _points, _targets, _sample, _settings, _random) = (domain, points, targets, sample, settings, random);
        _axes = [.. Enumerable.Range(0, domain.Count)];
        Grow(0, sample.Size, 0);
        _nodes = [.. _growing];
    }

    public IReadOnlyList<TreeNode> Nodes => _nodes;

    /// <summary>Mean and variance of the leaf a point falls into.</summary>
    public (double Mean, double Variance) Predict(double[] point)
    {
        ref readonly var node = ref _nodes[0];
        while (!node.IsLeaf)
        {
            node = ref _nodes[node.GoesLeft(point[node.Axis]) ? node.Left : node.Right];
        }

        return (node.Mean, node.Variance);
    }

    private int Grow(int start, int end, int depth)
    {
        var index = _growing.Count;
        var (mean, variance) = Moments(_sample.Drawn(start, end));
        _growing.Add(TreeNode.Leaf(mean, variance));
        if (end - start < 2 * _settings.LeafSize || variance < 1e-14 || depth >= _settings.Depth || BestSplit(start, end) is not { } split)
        {
            return index;
        }

        var middle = _sample.Part(start, end, point => split.GoesLeft(_points[point][split.Axis]));
        var left = Grow(start, middle, depth + 1);
        var right = Grow(middle, end, depth + 1);
        _growing[index] = split with { Left = left, Right = right, Mean = mean, Variance = variance };
        return index;
    }

    private (double Mean, double Variance) Moments(ReadOnlySpan<int> sample)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var point in sample)
        {
            sum += _targets[point];
        }

        var mean = sum / sample.Length;
        foreach (var point in sample)
        {
            squares += (_targets[point] - mean) * (_targets[point] - mean);
        }

        return (mean, squares / sample.Length);
    }

    private TreeNode? BestSplit(int start, int end)
    {
        TreeNode? best = null;
        var gain = 1e-12;
        _random.Shuffle(_axes);
        foreach (var axis in _axes.AsSpan(0, Math.Max(1, (int)Math.Ceiling(_settings.AxisShare * _axes.Length))))
        {
            var split = _domain[axis].IsNumeric ? Threshold(_sample.Ordered(axis, start, end), axis, ref gain) : Subset(_sample.Drawn(start, end), axis, ref gain);
            best = split ?? best;
        }

        return best;
    }

    private TreeNode? Threshold(ReadOnlySpan<int> ordered, int axis, ref double gain)
    {
        var scan = new SplitScan(Total(ordered), ordered.Length, _settings.LeafSize, gain);
        var key = Key(ordered[0], axis);
        for (var i = 0; i < ordered.Length - 1; i++)
        {
            var next = Key(ordered[i + 1], axis);
            scan.Add(_targets[ordered[i]], 1);
            if (key < next)
            {
                scan.Offer(key, next);
            }

            key = next;
        }

        gain = scan.Gain;
        return scan.IsFound ? TreeNode.Threshold(axis, scan.Between(_random)) : null;
    }

    // Categories are ordered by their mean target, which makes the best subset a prefix (Breiman et al., 1984).
    private TreeNode? Subset(ReadOnlySpan<int> drawn, int axis, ref double gain)
    {
        var categories = new CategorySums(_domain[axis].Levels);
        foreach (var point in drawn)
        {
            categories.Add(_points[point][axis], _targets[point]);
        }

        var scan = new SplitScan(categories.Total, drawn.Length, _settings.LeafSize, gain);
        var order = categories.InOrder();
        for (var i = 0; i < order.Length - 1; i++)
        {
            scan.Add(categories.Sum(order[i]), categories.Count(order[i]));
            if (categories.Mean(order[i]) < categories.Mean(order[i + 1]))
            {
                scan.Offer(categories.Mean(order[i]), categories.Mean(order[i + 1]));
            }
        }

        gain = scan.Gain;
        return scan.IsFound ? categories.Split(axis, scan.Between(_random)) : null;
    }

    private double Key(int point, int axis) => _points[point][axis] is var value && double.IsNaN(value) ? -1 : value;

    private double Total(ReadOnlySpan<int> sample)
    {
        var total = 0.0;
        foreach (var point in sample)
        {
            total += _targets[point];
        }

        return total;
    }
}
