using System.Globalization;
using ElixirMl.Evaluation;

namespace ElixirMl.Optimizers;

/// <summary>Scores on data that nothing was chosen by.</summary>
/// <param name="Start">The program before the optimization.</param>
/// <param name="Optimized">The program after it.</param>
/// <param name="Validation">Mean score of the optimized program on the data it was chosen by; usually too good.</param>
public sealed record HeldOut(EvaluationResult Start, EvaluationResult Optimized, double? Validation)
{
    /// <summary>Whether the gain is real.</summary>
    public EvaluationComparison Comparison => Optimized.ComparedTo(Start);

    /// <summary>How much the selection flattered the winner: its validation score minus its held-out score.</summary>
    public double? Optimism => Validation - Optimized.Mean;

    /// <summary>The verdict in a sentence, with the difference to the validation score.</summary>
    public override string ToString() => Optimism is { } optimism
        ? string.Create(CultureInfo.InvariantCulture, $"{Comparison.Verdict} Validation had said {Validation:0.000}, {Math.Abs(optimism):0.000} too {(optimism < 0 ? "little" : "much")}.")
        : Comparison.Verdict;
}
