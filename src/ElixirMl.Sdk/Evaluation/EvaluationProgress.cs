using System.Globalization;
using ElixirMl.Clients;

namespace ElixirMl.Evaluation;

/// <summary>How far an evaluation is.</summary>
/// <param name="Finished">Examples that have a result.</param>
/// <param name="Total">Examples of the data set.</param>
/// <param name="Latest">The example that ended last.</param>
public sealed record EvaluationProgress(int Finished, int Total, ExampleResult Latest)
{
    /// <summary>Mean score of the finished examples.</summary>
    public required double Mean { get; init; }

    /// <summary>Finished examples that failed.</summary>
    public required int Failures { get; init; }

    /// <summary>Tokens so far.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>US dollars so far.</summary>
    /// <value><see langword="null"/> when the price of a model is unknown.</value>
    public decimal? Cost { get; init; }

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Finished}/{Total} examples, mean {Mean:0.000}, {Failures} failed");
}
