using ElixirMl.Variables.Sampling;

namespace ElixirMl.Datasets;

/// <summary>Ways to take a few rows that represent all.</summary>
public static class Sample
{
    /// <summary>Takes rows at random so that every label has its share of the sample, up to rounding.</summary>
    /// <typeparam name="T">Type of a row.</typeparam>
    /// <typeparam name="TLabel">Type of the labels; compared by their default equality.</typeparam>
    /// <param name="rows">Any number of rows; not changed.</param>
    /// <param name="label">The label of a row.</param>
    /// <param name="count">Rows wanted; 0 or more. All rows when there are not more.</param>
    /// <param name="seed">Same seed and rows, same sample, on every machine.</param>
    /// <returns>In the order of <paramref name="rows"/>, none twice.</returns>
    /// <remarks>Shares are rounded by largest remainder, ties to the label that comes first. O(n) time for few labels.</remarks>
    public static IReadOnlyList<T> Stratified<T, TLabel>(IReadOnlyList<T> rows, Func<T, TLabel> label, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count >= rows.Count)
        {
            return rows;
        }

        int[][] strata = [.. Enumerable.Range(0, rows.Count).GroupBy(index => label(rows[index])).Select(static stratum => stratum.ToArray())];
        var quotas = Quotas([.. strata.Select(static stratum => stratum.Length)], count, rows.Count);
        var taken = strata.SelectMany((stratum, i) => Take(stratum, quotas[i], seed)).Order();
        return [.. taken.Select(index => rows[index])];
    }

    private static int[] Quotas(int[] sizes, int count, int total)
    {
        int[] quotas = [.. sizes.Select(size => (int)((long)size * count / total))];
        var byRemainder = Enumerable.Range(0, sizes.Length).OrderByDescending(i => (long)sizes[i] * count % total);
        foreach (var stratum in byRemainder.Take(count - quotas.Sum()))
        {
            quotas[stratum]++;
        }

        return quotas;
    }

    private static int[] Take(int[] stratum, int quota, ulong seed)
    {
        new SeededRandom(seed).Shuffle(stratum);
        return stratum[..quota];
    }
}
