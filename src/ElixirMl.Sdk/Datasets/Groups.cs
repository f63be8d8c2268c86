namespace ElixirMl.Datasets;

/// <summary>Disjoint groups of indices that can be joined; the least index stands for its group.</summary>
internal sealed class Groups(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Find(int index)
    {
        while (_parents[index] != index)
        {
            // Halving the path keeps trees flat (Tarjan and van Leeuwen 1984).
            _parents[index] = _parents[_parents[index]];
            index = _parents[index];
        }

        return index;
    }

    public void Join(int left, int right)
    {
        var (first, second) = (Find(left), Find(right));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
