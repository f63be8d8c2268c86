using System.Globalization;

namespace ElixirMl.Benchmarks.Ratios;

/// <summary>One measured number beside what was promised.</summary>
/// <param name="Name">What was measured, for example <c>variables.standard.sample</c>.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">For example <c>µs</c>, <c>B</c> or <c>×</c>.</param>
/// <param name="Target">The promise; null when the number is shown only.</param>
/// <param name="Comparison">The good side of the target.</param>
public sealed record Measure(string Name, double Value, string Unit, double? Target = null, Comparison Comparison = Comparison.AtMost)
{
    /// <summary>Whether the promise is kept.</summary>
    public bool IsMet => Target is not { } target || (Comparison == Comparison.AtMost ? Value <= target : Value >= target);

    /// <summary>One line: name, value, unit, target, verdict.</summary>
    public override string ToString()
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{Name} = {Value:0.###} {Unit}");
        return Target is { } target
            ? string.Create(CultureInfo.InvariantCulture, $"{value} (target {(Comparison == Comparison.AtMost ? "≤" : "≥")} {target:0.###}) {(IsMet ? "ok" : "MISSED")}")
            : value;
    }
}
