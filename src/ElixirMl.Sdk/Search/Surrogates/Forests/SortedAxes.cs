namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>The points of a forest in the order of each number, sorted once for all trees; absent values come first.</summary>
internal sealed class SortedAxes
{
    private readonly int[]?[] _orders;

    public SortedAxes(SearchDomain domain, IReadOnlyList<double[]> points)
    {
        Points = points.Count;
        _orders = [.. Enumerable.Range(0, domain.Count).Select(axis => domain[axis].IsNumeric ? Order(points, axis) : null)];
    }

    public int Points { get; }

    /// <summary>A sample in each order; null where an axis is categorical.</summary>
    /// <param name="drawn">Points by index, as often as each was drawn.</param>
    public int[]?[] Sample(int[] drawn)
    {
        var counts = new int[Points];
        foreach (var point in drawn)
        {
            counts[point]++;
        }

        return Array.ConvertAll(_orders, order => order is null ? null : Repeat(order, counts, drawn.Length));
    }

    private static int[] Repeat(int[] order, int[] counts, int size)
    {
        var sample = new int[size];
        var end = 0;
        foreach (var point in order)
        {
            sample.AsSpan(end, counts[point]).Fill(point);
            end += counts[point];
        }

        return sample;
    }

    private static int[] Order(IReadOnlyList<double[]> points, int axis)
    {
        int[] order = [.. Enumerable.Range(0, points.Count)];
        Array.Sort([.. points.Select(point => double.IsNaN(point[axis]) ? -1 : point[axis])], order);
        return order;
    }
}
