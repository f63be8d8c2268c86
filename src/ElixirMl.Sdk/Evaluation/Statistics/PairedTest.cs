using System.Globalization;

namespace ElixirMl.Evaluation.Statistics;

/// <summary>The outcome of a test whether two paired samples differ.</summary>
/// <param name="Name">Name of the test.</param>
/// <param name="Statistic">What the test computes; its meaning depends on the test.</param>
/// <param name="PValue">Two-sided probability of a difference at least as large if there were none, in [0, 1].</param>
/// <param name="Pairs">Pairs that count, those that differ.</param>
public sealed record PairedTest(string Name, double Statistic, double PValue, int Pairs)
{
    /// <summary>Name and p-value, for example <c>McNemar (exact) p = 0.0215</c>.</summary>
    public override string ToString() => PValue < 0.0001
        ? $"{Name} p < 0.0001"
        : string.Create(CultureInfo.InvariantCulture, $"{Name} p = {PValue:0.####}");
}
