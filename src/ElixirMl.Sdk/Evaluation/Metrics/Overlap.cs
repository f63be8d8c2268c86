namespace ElixirMl.Evaluation.Metrics;

/// <summary>How much of an answer is expected and how much of the expected is there.</summary>
/// <param name="Precision">Share of the answer that is expected, in [0, 1].</param>
/// <param name="Recall">Share of the expected that is in the answer, in [0, 1].</param>
public readonly record struct Overlap(double Precision, double Recall)
{
    /// <summary>Harmonic mean of precision and recall, in [0, 1].</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Share of all that either has which both have (P. Jaccard 1912), in [0, 1].</summary>
    public double Jaccard => Precision * Recall == 0 ? 0 : 1 / ((1 / Precision) + (1 / Recall) - 1);

    /// <summary>Overlap of the words of two texts, after <see cref="AnswerText.Normalize"/>; repeated words count as often as both have them.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">The right text.</param>
    public static Overlap OfWords(string? answer, string? expected) => OfItems(AnswerText.Words(answer), AnswerText.Words(expected));

    /// <summary>Overlap of two lists whose order does not matter; repeated items count as often as both have them.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">What is right.</param>
    /// <param name="comparer">Decides which items are the same; the default one of the type otherwise.</param>
    /// <returns>1 and 1 when both are empty.</returns>
    public static Overlap OfItems<T>(IEnumerable<T> answer, IEnumerable<T> expected, IEqualityComparer<T>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(expected);

        T[] given = [.. answer];
        var open = expected.ToList();
        var wanted = open.Count;
        if (given.Length == 0 && wanted == 0)
        {
            return new(1, 1);
        }

        comparer ??= EqualityComparer<T>.Default;
        var common = 0;
        foreach (var item in given)
        {
            if (open.FindIndex(other => comparer.Equals(item, other)) is var found and >= 0)
            {
                open.RemoveAt(found);
                common++;
            }
        }

        return new(given.Length == 0 ? 0 : (double)common / given.Length, wanted == 0 ? 0 : (double)common / wanted);
    }

    /// <summary>Overlap of two sets: repeated items count once, the order does not matter.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">What is right.</param>
    /// <param name="comparer">Decides which items are the same; the default one of the type otherwise.</param>
    /// <returns>1 and 1 when both are empty.</returns>
    public static Overlap OfSets<T>(IEnumerable<T> answer, IEnumerable<T> expected, IEqualityComparer<T>? comparer = null) =>
        OfItems(answer.Distinct(comparer), expected.Distinct(comparer), comparer);

    /// <summary>Overlap of two lists whose order matters: their longest common subsequence.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">What is right.</param>
    /// <param name="comparer">Decides which items are the same; the default one of the type otherwise.</param>
    /// <returns>1 and 1 when both are empty.</returns>
    /// <remarks>O(n · m) time, O(m) memory.</remarks>
    public static Overlap OfSequences<T>(IReadOnlyList<T> answer, IReadOnlyList<T> expected, IEqualityComparer<T>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(expected);
        if (answer.Count == 0 || expected.Count == 0)
        {
            return answer.Count == expected.Count ? new(1, 1) : new(0, 0);
        }

        var common = LongestCommonSubsequence(answer, expected, comparer ?? EqualityComparer<T>.Default);
        return new((double)common / answer.Count, (double)common / expected.Count);
    }

    private static int LongestCommonSubsequence<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, IEqualityComparer<T> comparer)
    {
        var lengths = new int[right.Count + 1];
        foreach (var item in left)
        {
            var diagonal = 0;
            for (var j = 1; j < lengths.Length; j++)
            {
                var above = lengths[j];
                lengths[j] = comparer.Equals(item, right[j - 1]) ? diagonal + 1 : Math.Max(above, lengths[j - 1]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }
}
