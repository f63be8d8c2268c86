namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>Targets of a sample by category; the last slot stands for absent values.</summary>
internal readonly struct CategorySums(int levels)
{
    private readonly double[] _sums = new double[levels + 1];
    private readonly int[] _counts = new int[levels + 1];

    public double Total => _sums.Sum();

    public void Add(double category, double target)
    {
        var slot = double.IsNaN(category) ? _sums.Length - 1 : (int)category;
        _sums[slot] += target;
        _counts[slot]++;
    }

    public double Sum(int slot) => _sums[slot];

    public int Count(int slot) => _counts[slot];

    public double Mean(int slot) => _sums[slot] / _counts[slot];

    /// <summary>Slots that occur, by ascending mean.</summary>
    public int[] InOrder()
    {
        var sums = _sums;
        var counts = _counts;
        int[] slots = [.. Enumerable.Range(0, sums.Length).Where(slot => counts[slot] > 0)];
        Array.Sort(Array.ConvertAll(slots, slot => sums[slot] / counts[slot]), slots);
        return slots;
    }

    /// <summary>The node that sends categories up to a mean to the left; those without a sample count as average.</summary>
    public TreeNode Split(int axis, double limit)
    {
        var average = Total / _counts.Sum();
        var left = _sums.Zip(_counts, (sum, count) => (count == 0 ? average : sum / count) <= limit).ToArray();
        return TreeNode.Subset(axis, left[..^1], left[^1]);
    }
}
