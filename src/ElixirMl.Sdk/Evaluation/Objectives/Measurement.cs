using System.Globalization;
using ElixirMl.Evaluation.Statistics;
using ElixirMl.Programs;
using ElixirMl.Search;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>How a program fares in one objective.</summary>
/// <param name="Objective">What was measured, and which direction is better.</param>
/// <param name="Value">In the unit of the objective; finite.</param>
public sealed record Measurement(Objective Objective, double Value)
{
    /// <summary>Where the true value lies.</summary>
    /// <value><see langword="null"/> when the objective gives none.</value>
    public Interval? Interval { get; init; }

    /// <summary>What else was seen on the way, for people.</summary>
    /// <value>Default: nothing.</value>
    public IReadOnlyList<NamedScore> Details { get; init; } = [];

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var details = string.Join(", ", Details.Select(static detail => string.Create(CultureInfo.InvariantCulture, $"{detail.Name} {detail.Value:0.######}")));
        return string.Create(CultureInfo.InvariantCulture, $"{Objective.Name} {Value:0.######}{(Interval is { } interval ? $" {interval}" : "")}{(details.Length > 0 ? $" ({details})" : "")}");
    }
}
