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
    public static Overlap Of(string? answer, string? expected)
    {
        var given = AnswerText.Words(answer);
        var wanted = AnswerText.Words(expected);
        if (given.Count == 0 || wanted.Count == 0)
        {
            return given.Count == wanted.Count ? new(1, 1) : new(0, 0);
        }

        var common = LongestCommonSubsequence(given, wanted);
        return new((double)common / given.Count, (double)common / wanted.Count);
    }

    private static int LongestCommonSubsequence(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var lengths = new int[right.Count + 1];
        foreach (var word in left)
        {
            var diagonal = 0;
            for (var j = 1; j < lengths.Length; j++)
            {
                var above = lengths[j];
                lengths[j] = word == right[j - 1] ? diagonal + 1 : Math.Max(above, lengths[j - 1]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }
}
