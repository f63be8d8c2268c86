namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>How often each term occurs in a text.</summary>
/// <param name="Keys">Hashes of terms, ascending; the lowest bit is set for letter sequences.</param>
/// <param name="Counts">At least 1 each.</param>
internal sealed record TermCounts(ulong[] Keys, int[] Counts)
{
    public static readonly TermCounts Empty = new([], []);

    /// <summary>Whether the term is part of a word, of which a text has many times more than words.</summary>
    public static bool IsSequence(ulong key) => (key & 1) != 0;

    /// <summary>Counts what was read.</summary>
    /// <param name="terms">Hashes with repetitions, in any order; will be sorted.</param>
    public static TermCounts Of(Span<ulong> terms)
    {
        terms.Sort();
        var keys = new ulong[Distinct(terms)];
        var counts = new int[keys.Length];
        var last = -1;
        for (var i = 0; i < terms.Length; i++)
        {
            if (i == 0 || terms[i] != terms[i - 1])
            {
                keys[++last] = terms[i];
            }

            counts[last]++;
        }

        return new(keys, counts);
    }

    private static int Distinct(ReadOnlySpan<ulong> sorted)
    {
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }

        return distinct;
    }
}
