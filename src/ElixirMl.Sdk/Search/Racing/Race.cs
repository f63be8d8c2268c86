namespace ElixirMl.Search.Racing;

/// <summary>Compares configurations on the same examples, one round after the other, and drops those that cannot win any more.</summary>
/// <remarks>
/// After each round every entrant is compared with the leader by Wilcoxon's signed-rank test over the examples both have
/// seen, at a level shared out among the comparisons (Holm); a single lucky minibatch never decides. Smaller losses win.
/// Not thread-safe.
/// </remarks>
public sealed class Race
{
    private readonly double _level;
    private readonly int _leastExamples;
    private readonly List<double>[] _losses;
    private readonly bool[] _dropped;

    /// <summary>A race at its start.</summary>
    /// <param name="entrants">At least 1.</param>
    /// <param name="level">Chance of ever dropping one as good as the leader in a round; in (0, 1).</param>
    /// <param name="leastExamples">Examples before the first comparison; at least 2.</param>
    public Race(int entrants, double level = 0.05, int leastExamples = 6)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entrants, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastExamples, 2);

        _level = level;
        _leastExamples = leastExamples;
        _losses = [.. Enumerable.Range(0, entrants).Select(static _ => new List<double>())];
        _dropped = new bool[entrants];
    }

    /// <summary>Entrants still in the race.</summary>
    public IReadOnlyList<int> Alive => [.. Enumerable.Range(0, _losses.Length).Where(i => !_dropped[i])];

    /// <summary>The entrant in the race with the lowest mean loss, the first on ties.</summary>
    public int Leader => Alive.MinBy(Mean);

    /// <summary>Mean loss of an entrant on what it has seen; infinite before its first example.</summary>
    /// <param name="entrant">Index.</param>
    public double Mean(int entrant) => _losses[entrant].Count == 0 ? double.PositiveInfinity : _losses[entrant].Average();

    /// <summary>Number of losses of an entrant.</summary>
    /// <param name="entrant">Index.</param>
    public int Seen(int entrant) => _losses[entrant].Count;

    /// <summary>Takes in the losses of one example.</summary>
    /// <param name="loss">Called for each entrant still in the race; a value that is not finite counts as the worst seen.</param>
    /// <returns>Who was dropped after this example.</returns>
    public IReadOnlyList<int> Round(Func<int, double> loss)
    {
        ArgumentNullException.ThrowIfNull(loss);

        var alive = Alive;
        double[] losses = [.. alive.Select(loss)];
        var worst = losses.Where(double.IsFinite).Concat(_losses.SelectMany(static list => list)).DefaultIfEmpty(0).Max();
        for (var i = 0; i < alive.Count; i++)
        {
            _losses[alive[i]].Add(double.IsFinite(losses[i]) ? losses[i] : worst);
        }

        return _losses[alive[0]].Count < _leastExamples ? [] : Drop(Leader, alive);
    }

    /// <summary>Takes in losses of one entrant alone, such as those asked for after <see cref="Allocate"/>.</summary>
    /// <param name="entrant">Index.</param>
    /// <param name="losses">Finite.</param>
    public void Take(int entrant, params ReadOnlySpan<double> losses) => _losses[entrant].AddRange(losses);

    /// <summary>How the next evaluations should be shared out to find the best with the least doubt (Chen et al., 2000).</summary>
    /// <param name="evaluations">How many there are to give.</param>
    /// <returns>Evaluations for each entrant; none for those dropped.</returns>
    public IReadOnlyList<int> Allocate(int evaluations)
    {
        var (leader, alive) = (Leader, Alive);
        var shares = new double[_losses.Length];
        foreach (var i in alive.Where(i => i != leader))
        {
            var gap = Math.Max(1e-9, Mean(i) - Mean(leader));
            shares[i] = Deviation(i) * Deviation(i) / (gap * gap);
        }

        shares[leader] = alive.Count == 1 ? 1 : Deviation(leader) * Math.Sqrt(alive.Where(i => i != leader).Sum(i => shares[i] * shares[i] / (Deviation(i) * Deviation(i))));
        return Apportion(shares, evaluations);
    }

    private static int[] Apportion(double[] shares, int evaluations)
    {
        var total = shares.Sum();
        double[] exact = [.. shares.Select(share => share / total * evaluations)];
        int[] whole = [.. exact.Select(static share => (int)share)];
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - whole[i]).Take(evaluations - whole.Sum()))
        {
            whole[i]++;
        }

        return whole;
    }

    internal double Deviation(int entrant)
    {
        var list = _losses[entrant];
        var mean = Mean(entrant);
        return list.Count < 2 ? 1 : Math.Sqrt(list.Sum(value => (value - mean) * (value - mean)) / (list.Count - 1)) + 1e-6;
    }

    private List<int> Drop(int leader, IReadOnlyList<int> alive)
    {
        var dropped = new List<int>();
        var rivals = alive.Where(i => i != leader).Select(i => (Index: i, Chance: SignedRanks.ChanceOfWorse(_losses[leader], _losses[i]))).OrderBy(static rival => rival.Chance).ToArray();
        for (var rank = 0; rank < rivals.Length && rivals[rank].Chance < _level / (rivals.Length - rank); rank++)
        {
            _dropped[rivals[rank].Index] = true;
            dropped.Add(rivals[rank].Index);
        }

        return dropped;
    }
}
