namespace ElixirMl.Datasets;

/// <summary>Finds texts that say almost the same, which would leak from training into test data.</summary>
public static class NearDuplicates
{
    /// <summary>Puts texts into one group when their sets of words are similar, directly or through others of the group.</summary>
    /// <param name="texts">Any number of texts.</param>
    /// <param name="similarity">Least Jaccard similarity, shared words over all words of both, in (0, 1].</param>
    /// <returns>For every text the index of the first text of its group; a text that is like no other is its own group.</returns>
    /// <remarks>
    /// Words are runs of letters or digits in lower case, all digits alike; texts without words are like each other.
    /// The pairs are exact, not sampled: only texts that share one of their rarest words are compared, which loses none
    /// (prefix filtering, Bayardo, Ma and Srikant 2007). Independent of culture and machine. Near linear in practice,
    /// quadratic when all texts share their words.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The similarity is outside its range.</exception>
    public static IReadOnlyList<int> Group(IReadOnlyList<string> texts, double similarity = 0.8)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(similarity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(similarity, 1);

        var sets = WordSets.Of(texts);
        var groups = new Groups(sets.Length);
        var withWord = new Dictionary<int, List<int>>();
        for (var text = 0; text < sets.Length; text++)
        {
            foreach (var word in Prefix(sets[text], similarity))
            {
                if (!withWord.TryGetValue(word, out var others))
                {
                    withWord.Add(word, others = []);
                }

                JoinAlike(sets, text, others, similarity, groups);
                others.Add(text);
            }
        }

        return [.. Enumerable.Range(0, sets.Length).Select(groups.Find)];
    }

    // Two sets of the wanted similarity share at least one word of their prefixes when words are ordered alike.
    private static ReadOnlySpan<int> Prefix(int[] words, double similarity) =>
        words.AsSpan(0, words.Length - (int)Math.Ceiling((similarity * words.Length) - 1e-9) + 1);

    private static void JoinAlike(int[][] sets, int text, List<int> others, double similarity, Groups groups)
    {
        foreach (var other in others)
        {
            if (groups.Find(other) != groups.Find(text) && Jaccard(sets[text], sets[other]) >= similarity - 1e-9)
            {
                groups.Join(text, other);
            }
        }
    }

    private static double Jaccard(int[] left, int[] right)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = left[i].CompareTo(right[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)shared / (left.Length + right.Length - shared);
    }
}
