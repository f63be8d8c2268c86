using System.Globalization;
using MathNet.Numerics.Statistics;

namespace ElixirMl.Evaluation;

/// <summary>How alike a program's scores are when it is run again and again.</summary>
/// <param name="Repeats">One result for each repetition.</param>
public sealed record ConsistencyResult(IReadOnlyList<EvaluationResult> Repeats)
{
    /// <summary>Mean over the examples of 1 / (1 + variance of the score), in (0, 1]; 1 when every repetition gave the same scores.</summary>
    /// <value><see cref="double.NaN"/> when no example was finished.</value>
    public double Consistency => Variances.Count == 0 ? double.NaN : Variances.Average(static variance => 1 / (1 + variance));

    /// <summary>Mean score over all repetitions.</summary>
    public double Mean => Repeats.Average(static result => result.Mean);

    /// <summary>Share of runs that did not fail, in [0, 1].</summary>
    public double SuccessRate => Repeats.Average(static result => result.SuccessRate);

    /// <summary>Variance of the score of every finished example, in the order of the data set.</summary>
    public IReadOnlyList<double> Variances { get; } =
    [
        .. Repeats
            .SelectMany(static result => result.Examples)
            .GroupBy(static example => example.Index, static example => example.Score.Value)
            .OrderBy(static example => example.Key)
            .Select(static scores => scores.PopulationVariance()),
    ];

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"consistency {Consistency:0.000}, mean {Mean:0.000}, success rate {SuccessRate:0.000} over {Repeats.Count} repetitions");
}
