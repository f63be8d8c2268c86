using System.Globalization;
using ElixirMl.Evaluation.Statistics;

namespace ElixirMl.Evaluation;

/// <summary>Whether one program is really better than another, judged on the examples both were run on.</summary>
public sealed record EvaluationComparison
{
    private EvaluationComparison(EvaluationResult before, EvaluationResult after, IReadOnlyList<(double Before, double After)> pairs)
    {
        double[] differences = [.. pairs.Select(static pair => pair.After - pair.Before)];
        Pairs = pairs.Count;
        Before = pairs.Average(static pair => pair.Before);
        After = pairs.Average(static pair => pair.After);
        Difference = differences.Average();
        Interval = Bootstrap.Mean(differences, after.Seed, after.ConfidenceLevel);
        Wilcoxon = Statistics.Wilcoxon.Test(differences);
        McNemar = before.IsBinary && after.IsBinary
            ? Statistics.McNemar.Test(differences.Count(static d => d < 0), differences.Count(static d => d > 0))
            : null;
    }

    /// <summary>Examples that both programs have finished.</summary>
    public int Pairs { get; }

    /// <summary>Mean score of the first program on the pairs.</summary>
    public double Before { get; }

    /// <summary>Mean score of the second program on the pairs.</summary>
    public double After { get; }

    /// <summary><see cref="After"/> minus <see cref="Before"/>.</summary>
    public double Difference { get; }

    /// <summary>Where the true difference lies: a paired bootstrap.</summary>
    public Interval Interval { get; }

    /// <summary>The signed-rank test of the differences.</summary>
    public PairedTest Wilcoxon { get; }

    /// <summary>The exact test of right and wrong.</summary>
    /// <value><see langword="null"/> unless all scores are 0 or 1.</value>
    public PairedTest? McNemar { get; }

    /// <summary>The test that fits the scores: McNemar's for right and wrong, otherwise Wilcoxon's.</summary>
    public PairedTest Test => McNemar ?? Wilcoxon;

    /// <summary>Whether the test sees a difference at the level of <see cref="Interval"/>.</summary>
    public bool IsSignificant => Test.PValue < 1 - Interval.Level;

    /// <summary>Whether the second program is better and the difference is unlikely to be chance.</summary>
    public bool IsBetter => Difference > 0 && IsSignificant;

    /// <summary>The verdict in a sentence.</summary>
    public string Verdict
    {
        get
        {
            var fact = string.Create(CultureInfo.InvariantCulture, $"{Before:0.000} → {After:0.000} ({Difference:+0.000;-0.000;0.000} {Interval}) on {Pairs} examples, {Test}");
            return (IsSignificant, Difference) switch
            {
                (true, > 0) => $"Really better: {fact}.",
                (true, _) => $"Really worse: {fact}.",
                (false, 0) => $"No difference: {fact}.",
                _ => $"May be chance: {fact}; more examples would tell.",
            };
        }
    }

    /// <summary>Compares two results on the same data set.</summary>
    /// <param name="before">The first program.</param>
    /// <param name="after">The second program.</param>
    /// <exception cref="ArgumentException">The two have no example in common.</exception>
    public static EvaluationComparison Of(EvaluationResult before, EvaluationResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var first = before.Examples.ToDictionary(static example => example.Index, static example => example.Score.Value);
        List<(double Before, double After)> pairs = [.. after.Examples
            .Where(example => first.ContainsKey(example.Index))
            .Select(example => (first[example.Index], example.Score.Value))];
        return pairs.Count > 0
            ? new(before, after, pairs)
            : throw new ArgumentException("The two results have no example in common. Evaluate both programs on the same rows.", nameof(after));
    }

    /// <inheritdoc cref="Verdict"/>
    public override string ToString() => Verdict;
}
