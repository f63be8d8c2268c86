namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>The points a tree is grown on, in the order of each number at once, so that no node sorts; a node is a range.</summary>
internal sealed class TreeSample
{
    private readonly int[]?[] _orders;
    private readonly int[] _drawn;
    private readonly int[] _rest;
    private readonly bool[] _isLeft;

    /// <param name="axes">Orders of all points.</param>
    /// <param name="drawn">Points by index, as often as each was drawn.</param>
    public TreeSample(SortedAxes axes, int[] drawn)
    {
        _drawn = (int[])drawn.Clone();
        _orders = axes.Sample(drawn);
        _rest = new int[drawn.Length];
        _isLeft = new bool[axes.Points];
    }

    public int Size => _drawn.Length;

    /// <summary>The points of a node.</summary>
    public ReadOnlySpan<int> Drawn(int start, int end) => _drawn.AsSpan(start, end - start);

    /// <summary>The points of a node in the order of a numeric axis; absent values come first.</summary>
    public ReadOnlySpan<int> Ordered(int axis, int start, int end) => _orders[axis].AsSpan(start, end - start);

    /// <summary>Moves those that go left before the others, in all orders.</summary>
    /// <returns>Where the right ones begin.</returns>
    public int Part(int start, int end, Predicate<int> goesLeft)
    {
        foreach (var point in Drawn(start, end))
        {
            _isLeft[point] = goesLeft(point);
        }

        foreach (var order in _orders)
        {
            if (order is not null)
            {
                Part(order.AsSpan(start, end - start));
            }
        }

        return start + Part(_drawn.AsSpan(start, end - start));
    }

    private int Part(Span<int> points)
    {
        var (left, right) = (0, 0);
        foreach (var point in points)
        {
            if (_isLeft[point])
            {
                points[left++] = point;
            }
            else
            {
                _rest[right++] = point;
            }
        }

        _rest.AsSpan(0, right).CopyTo(points[left..]);
        return left;
    }
}
