namespace ElixirMl.Evaluation.Metrics;

/// <summary>How many word sequences of a translation are in the expected one.</summary>
/// <remarks>K. Papineni et al. 2002, for one sentence, with the first smoothing of C.-Y. Lin and F. Och 2004 (one added above single words).</remarks>
public static class Bleu
{
    private const int LongestSequence = 4;

    /// <summary>Compares the words of two texts, after <see cref="AnswerText.Normalize"/>.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">The right text.</param>
    /// <returns>In [0, 1].</returns>
    public static double Of(string? answer, string? expected)
    {
        var given = AnswerText.Words(answer);
        var wanted = AnswerText.Words(expected);
        if (given.Count == 0 || wanted.Count == 0)
        {
            return given.Count == wanted.Count ? 1 : 0;
        }

        var logarithms = Enumerable.Range(1, LongestSequence).Average(length => Math.Log(Precision(given, wanted, length)));
        var brevity = given.Count >= wanted.Count ? 1 : Math.Exp(1 - ((double)wanted.Count / given.Count));
        return brevity * Math.Exp(logarithms);
    }

    private static double Precision(IReadOnlyList<string> given, IReadOnlyList<string> wanted, int length)
    {
        var left = Sequences(given, length);
        var right = Sequences(wanted, length);
        var common = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        var all = Math.Max(0, given.Count - length + 1);
        return length == 1 ? (double)common / all : (common + 1.0) / (all + 1.0);
    }

    private static Dictionary<string, int> Sequences(IReadOnlyList<string> words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Count - length + 1))
            .Select(start => string.Join(' ', words.Skip(start).Take(length)))
            .CountBy(static sequence => sequence)
            .ToDictionary(StringComparer.Ordinal);
}
