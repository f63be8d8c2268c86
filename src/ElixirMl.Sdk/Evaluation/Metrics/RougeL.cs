namespace ElixirMl.Evaluation.Metrics;

/// <summary>How much of a text's word order a summary keeps.</summary>
/// <remarks>C.-Y. Lin 2004: the longest common subsequence of words.</remarks>
public static class RougeL
{
    /// <summary>Compares the words of two texts, after <see cref="AnswerText.Normalize"/>.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">The right text.</param>
    /// <returns>Precision, recall and F1 of the longest common subsequence.</returns>
    /// <remarks>O(n · m) time, O(m) memory.</remarks>
    public static Overlap Of(string? answer, string? expected) =>
        Overlap.OfSequences(AnswerText.Words(answer), AnswerText.Words(expected), StringComparer.Ordinal);
}
