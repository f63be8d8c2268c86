using System.Globalization;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>How far two raters agree on the same things, beyond what chance would give.</summary>
/// <param name="Observed">Share of agreement, in [0, 1]; with weights, near misses count in part.</param>
/// <param name="Expected">Share that two raters with the same habits would reach by chance.</param>
/// <param name="Kappa">(observed − expected) / (1 − expected): 1 is full agreement, 0 is chance, below 0 is worse than chance.</param>
/// <param name="Interval">Where the true kappa lies: a bootstrap over the things rated.</param>
/// <param name="Count">Things rated by both.</param>
/// <remarks>J. Cohen 1960; with weights J. Cohen 1968. When both raters know one label only, kappa is 1 if they agree everywhere.</remarks>
public sealed record Agreement(double Observed, double Expected, double Kappa, Interval Interval, int Count)
{
    /// <summary>In words, after J. Landis and G. Koch 1977.</summary>
    public string Strength => Kappa switch
    {
        < 0 => "poor",
        <= 0.2 => "slight",
        <= 0.4 => "fair",
        <= 0.6 => "moderate",
        <= 0.8 => "substantial",
        _ => "almost perfect",
    };

    /// <summary>Agreement on labels: a different label is wrong, whichever it is.</summary>
    /// <typeparam name="TLabel">Compared by its default equality.</typeparam>
    /// <param name="first">Labels of the first rater, such as a judging model.</param>
    /// <param name="second">Labels of the second one, such as a person, in the same order.</param>
    /// <param name="seed">Chance of the interval.</param>
    /// <param name="level">Confidence in (0, 1).</param>
    /// <exception cref="ArgumentException">There are no labels, or not as many of each.</exception>
    public static Agreement OfLabels<TLabel>(IReadOnlyList<TLabel> first, IReadOnlyList<TLabel> second, ulong seed = 0, double level = Interval.DefaultLevel)
        where TLabel : notnull
    {
        var labels = Check(first, second).Distinct().Select(static (label, index) => (label, index)).ToDictionary(static pair => pair.label, static pair => pair.index);
        return KappaTable.Agreement([.. first.Select(label => labels[label])], [.. second.Select(label => labels[label])], labels.Count, static (a, b) => a == b ? 0 : 1, seed, level);
    }

    /// <summary>Agreement on marks of an ordered scale: the farther apart two marks are, the worse, by the square of their distance.</summary>
    /// <param name="first">Marks of the first rater, such as a judging model.</param>
    /// <param name="second">Marks of the second one, such as a person, in the same order.</param>
    /// <param name="seed">Chance of the interval.</param>
    /// <param name="level">Confidence in (0, 1).</param>
    /// <exception cref="ArgumentException">There are no marks, or not as many of each.</exception>
    public static Agreement OfMarks(IReadOnlyList<int> first, IReadOnlyList<int> second, ulong seed = 0, double level = Interval.DefaultLevel)
    {
        var all = Check(first, second);
        var (least, most) = (all.Min(), all.Max());
        var range = Math.Max(1.0, most - least);
        return KappaTable.Agreement([.. first.Select(mark => mark - least)], [.. second.Select(mark => mark - least)], most - least + 1, (a, b) => Math.Pow((a - b) / range, 2), seed, level);
    }

    /// <summary>For example <c>kappa 0.620 [0.481, 0.744], substantial: 81 % agree on 120</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"kappa {Kappa:0.000} {Interval}, {Strength}: {100 * Observed:0} % agree on {Count}");

    private static T[] Check<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Count == second.Count && first.Count > 0
            ? [.. first, .. second]
            : throw new ArgumentException($"Agreement needs the same things rated by both, at least one; there are {first.Count} and {second.Count} ratings.");
    }
}
