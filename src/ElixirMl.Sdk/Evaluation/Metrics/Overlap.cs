namespace ElixirMl.Evaluation.Metrics;

/// <summary>How much of an answer is expected and how much of the expected is there.</summary>
/// <param name="Precision">Share of the answer that is expected, in [0, 1].</param>
/// <param name="Recall">Share of the expected that is in the answer, in [0, 1].</param>
public readonly record struct Overlap(double Precision, double Recall)
{
    /// <summary>Harmonic mean of precision and recall, in [0, 1].</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

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
}
