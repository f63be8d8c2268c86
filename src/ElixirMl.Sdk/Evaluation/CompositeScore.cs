using System.Globalization;

namespace ElixirMl.Evaluation;

/// <summary>Quality, cost, latency and reliability in one number.</summary>
/// <param name="Value">Weighted mean of the parts, in [0, 1]; more is better.</param>
/// <param name="Parts">Objectives whose weight is above 0.</param>
public sealed record CompositeScore(double Value, IReadOnlyList<CompositePart> Parts)
{
    /// <summary>Scores a result.</summary>
    /// <param name="result">With at least one finished example.</param>
    /// <param name="options">Weights and scales.</param>
    /// <exception cref="InvalidOperationException">Nothing was finished, or cost counts and the price of a model is unknown.</exception>
    public static CompositeScore Of(EvaluationResult result, CompositeOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (result.Examples.Count == 0)
        {
            throw new InvalidOperationException($"None of {result.Total} examples was finished ({result.Stop}), so there is no score.");
        }

        List<CompositePart> parts = [];
        Add(parts, "accuracy", options.AccuracyWeight, () => result.Mean, options.WorstAccuracy, options.BestAccuracy);
        Add(parts, "cost", options.CostWeight, () => CostOf(result), (double)options.WorstCost, 0);
        Add(parts, "latency", options.LatencyWeight, () => result.Latency.Mean, options.WorstLatency.TotalSeconds, 0);
        Add(parts, "reliability", options.ReliabilityWeight, () => result.SuccessRate, 0, 1);
        var total = parts.Sum(static part => part.Weight);
        CompositePart[] weighted = [.. parts.Select(part => part with { Weight = part.Weight / total })];
        return new(weighted.Sum(static part => part.Weight * part.Normalized), weighted);
    }

    /// <summary>One line for people: the score and what it is made of.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Value:0.000} = {string.Join(" + ", Parts.Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Weight:0.##} × {part.Normalized:0.000} ({part.Name} {part.Value:0.######})")))}");

    private static double CostOf(EvaluationResult result) => (double)(result.CostPerExample
        ?? throw new InvalidOperationException($"The price of a model is unknown, so cost cannot count. Use a client that knows its prices, or set {nameof(CompositeOptions.CostWeight)} to 0."));

    private static void Add(List<CompositePart> parts, string name, double weight, Func<double> value, double worst, double best)
    {
        if (weight > 0)
        {
            var measured = value();
            parts.Add(new(name, weight, measured, Math.Clamp((measured - worst) / (best - worst), 0, 1)));
        }
    }
}
