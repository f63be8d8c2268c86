using System.Globalization;
using ElixirMl.Evaluation.Metrics;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using Microsoft.Extensions.AI;

namespace ElixirMl.Evaluation.Judges;

/// <summary>Lets a model say how many ideas of an answer and of the right answer are the same.</summary>
/// <param name="predictor">Who judges; instructions, demos and settings are its own, and it can be optimized against people's marks like any predictor.</param>
/// <remarks>Thread-safe. One question per answer. Its calls count for the budget, not for the cost of the judged program.</remarks>
public sealed class SemanticF1Judge(CompareIdeasPredictor predictor)
{
    /// <summary>A judge that thinks step by step.</summary>
    /// <param name="client">The judging model; a stronger one than the judged.</param>
    public SemanticF1Judge(IChatClient client)
        : this(new CompareIdeasPredictor(client).WithSettings(new() { Strategy = ChainOfThought.Shared }))
    {
    }

    /// <summary>Who judges.</summary>
    public CompareIdeasPredictor Predictor { get; } = predictor;

    /// <summary>Judges an answer.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">The right answer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>F1 of the ideas in [0, 1], with precision and recall as feedback.</returns>
    /// <exception cref="PredictionException">The model gave no judgement.</exception>
    public async ValueTask<Score> ScoreAsync(string question, string answer, string expected, CancellationToken cancellationToken = default)
    {
        var judged = await Predictor.PredictAsync(question, expected, answer, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new(
            new Overlap(judged.Precision, judged.Recall).F1,
            string.Create(CultureInfo.InvariantCulture, $"The response has {100 * judged.Recall:0} % of the expected ideas, and {100 * judged.Precision:0} % of its own are expected. {judged.Call.Reasoning}").TrimEnd());
    }
}
