namespace ElixirMl.Evaluation.Metrics;

/// <summary>Whether a number is near enough to the expected one.</summary>
public static class NumberMatch
{
    /// <summary>Whether the distance is at most a bound.</summary>
    /// <param name="answer">What the program said; never near when it is NaN.</param>
    /// <param name="expected">The right number.</param>
    /// <param name="tolerance">Largest distance allowed; 0 or more.</param>
    public static bool Within(double answer, double expected, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        return answer == expected || Math.Abs(answer - expected) <= tolerance;
    }

    /// <summary>Whether the distance is at most a share of the expected number.</summary>
    /// <param name="answer">What the program said; never near when it is NaN.</param>
    /// <param name="expected">The right number; 0 demands equality.</param>
    /// <param name="share">Largest relative distance allowed, for example 0.01; 0 or more.</param>
    public static bool WithinShare(double answer, double expected, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        return Within(answer, expected, share * Math.Abs(expected));
    }
}
