using ElixirMl.Variables.Sampling;

namespace ElixirMl.Datasets;

/// <summary>Ways to part a data set.</summary>
public static class Split
{
    /// <summary>Parts rows at random so that every label has the same share of each part, up to rounding.</summary>
    /// <typeparam name="T">Type of a row.</typeparam>
    /// <typeparam name="TLabel">Type of the labels; compared by their default equality.</typeparam>
    /// <param name="rows">Any number of rows; not changed.</param>
    /// <param name="label">The label of a row.</param>
    /// <param name="train">Share of the training part, in (0, 1].</param>
    /// <param name="validation">Share of the validation part, in [0, 1]; what is left after both is the test part.</param>
    /// <param name="seed">Same seed and rows, same parts, on every machine. Labels do not influence each other.</param>
    /// <returns>Every row once, in random order within its part.</returns>
    /// <remarks>Rounding favours the larger part. O(n) time.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside its range, or both add up to more than one.</exception>
    public static DataSplit<T> Stratified<T, TLabel>(IReadOnlyList<T> rows, Func<T, TLabel> label, double train, double validation, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(label);
        return Stratified(rows, label, static (_, index) => index, train, validation, seed);
    }

    /// <summary>Parts rows at random like <see cref="Stratified{T, TLabel}(IReadOnlyList{T}, Func{T, TLabel}, double, double, ulong)"/>, but keeps groups together.</summary>
    /// <typeparam name="T">Type of a row.</typeparam>
    /// <typeparam name="TLabel">Type of the labels; compared by their default equality.</typeparam>
    /// <param name="rows">Any number of rows; not changed.</param>
    /// <param name="label">The label of a row; a group counts for the label of its first row.</param>
    /// <param name="groups">Group of every row, for example from <see cref="NearDuplicates.Group"/>: rows of one group are never parted.</param>
    /// <param name="train">Share of the training part, in (0, 1].</param>
    /// <param name="validation">Share of the validation part, in [0, 1]; what is left after both is the test part.</param>
    /// <param name="seed">Same seed and rows, same parts, on every machine.</param>
    /// <returns>Every row once. Large groups can move shares away from what was asked.</returns>
    /// <exception cref="ArgumentException">There are more or fewer groups than rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside its range, or both add up to more than one.</exception>
    public static DataSplit<T> StratifiedByGroup<T, TLabel>(IReadOnlyList<T> rows, Func<T, TLabel> label, IReadOnlyList<int> groups, double train, double validation, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != rows.Count)
        {
            throw new ArgumentException($"There are {rows.Count} rows but {groups.Count} groups; give one group per row.", nameof(groups));
        }

        return Stratified(rows, label, (_, index) => groups[index], train, validation, seed);
    }

    private static DataSplit<T> Stratified<T, TLabel>(IReadOnlyList<T> rows, Func<T, TLabel> label, Func<T, int, int> group, double train, double validation, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(train);
        ArgumentOutOfRangeException.ThrowIfNegative(validation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(train + validation, 1 + 1e-9, nameof(validation));

        double[] shares = [train, validation, Math.Max(0, 1 - train - validation)];
        List<T>[] parts = [[], [], []];
        var groups = rows.Select((row, index) => (Row: row, Group: group(row, index))).GroupBy(static one => one.Group, static one => one.Row);
        foreach (var stratum in groups.GroupBy(rowsOfGroup => label(rowsOfGroup.First())))
        {
            Deal([.. stratum.Select(static rowsOfGroup => rowsOfGroup.ToArray())], shares, new SeededRandom(seed), parts);
        }

        return new(Shuffled(parts[0], seed), Shuffled(parts[1], seed), Shuffled(parts[2], seed));
    }

    // Every group goes to the part that lacks most of its share of what was dealt so far.
    private static void Deal<T>(T[][] groups, double[] shares, Random random, List<T>[] parts)
    {
        random.Shuffle(groups);
        var dealt = new int[shares.Length];
        var total = 0;
        foreach (var group in groups)
        {
            total += group.Length;
            var neediest = 0;
            for (var part = 1; part < shares.Length; part++)
            {
                neediest = Lack(part) > Lack(neediest) + 1e-9 ? part : neediest;
            }

            parts[neediest].AddRange(group);
            dealt[neediest] += group.Length;
        }

        double Lack(int part) => shares[part] > 0 ? (shares[part] * total) - dealt[part] : double.MinValue;
    }

    private static T[] Shuffled<T>(List<T> rows, ulong seed)
    {
        T[] shuffled = [.. rows];
        new SeededRandom(seed).Shuffle(shuffled);
        return shuffled;
    }
}
