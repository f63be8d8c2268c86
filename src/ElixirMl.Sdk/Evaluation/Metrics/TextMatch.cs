namespace ElixirMl.Evaluation.Metrics;

/// <summary>Whether an answer is the expected text.</summary>
public static class TextMatch
{
    /// <summary>Whether the two are the same after <see cref="AnswerText.Normalize"/>.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">One or more right answers; one match suffices.</param>
    public static bool Exact(string? answer, params ReadOnlySpan<string> expected)
    {
        var given = AnswerText.Normalize(answer);
        foreach (var right in expected)
        {
            if (AnswerText.Normalize(right) == given)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of an expected text follow one another in the answer, after <see cref="AnswerText.Normalize"/>.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">One or more right passages; one that is there suffices. An empty one is never there.</param>
    public static bool Contains(string? answer, params ReadOnlySpan<string> expected)
    {
        var given = $" {AnswerText.Normalize(answer)} ";
        foreach (var right in expected)
        {
            if (AnswerText.Normalize(right) is { Length: > 0 } words && given.Contains($" {words} ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
