namespace ElixirMl.Search.Samplers.Parzen;

/// <summary>The finished trials that have an axis: all in order, and the few best.</summary>
/// <param name="most">How many of the best are kept.</param>
internal sealed class TrialShelf(int most)
{
    private const ulong Prime = 0x100000001B3;

    private readonly List<(double Violation, double Loss, int Index)> _best = [];
    private readonly List<int> _all = [];

    /// <summary>Positions of all trials that have the axis, in the order in which they finished.</summary>
    public IReadOnlyList<int> All => _all;

    /// <summary>Equal for axes that come and go together.</summary>
    public ulong Mark { get; private set; } = 0xCBF29CE484222325;

    /// <summary>Positions of the best trials, the best first.</summary>
    public IEnumerable<int> Best(int count) => _best.Take(count).Select(static entry => entry.Index);

    public void Add(Observation observation, int index)
    {
        _all.Add(index);
        Mark = (Mark ^ (ulong)index) * Prime;
        if (observation.IsFailed)
        {
            return;
        }

        var entry = (observation.Violation, observation.Losses[0], index);
        var place = _best.BinarySearch(entry);
        _best.Insert(~place, entry);
        if (_best.Count > most)
        {
            _best.RemoveAt(most);
        }
    }
}
