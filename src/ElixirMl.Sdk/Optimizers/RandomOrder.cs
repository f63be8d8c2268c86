using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers;

/// <summary>Random orders that are the same for the same seed in every version of .NET.</summary>
internal static class RandomOrder
{
    /// <returns>The numbers below <paramref name="count"/>, shuffled (Fisher and Yates).</returns>
    public static int[] Of(int count, SeededRandom random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    /// <returns>At every number its place in the order.</returns>
    public static int[] Ranks(int[] order)
    {
        var ranks = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            ranks[order[place]] = place;
        }

        return ranks;
    }
}
