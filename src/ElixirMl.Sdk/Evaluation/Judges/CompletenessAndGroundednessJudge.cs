using System.Globalization;
using ElixirMl.Evaluation.Metrics;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using Microsoft.Extensions.AI;

namespace ElixirMl.Evaluation.Judges;

/// <summary>Lets a model say whether an answer has all it should and nothing its sources do not support.</summary>
/// <param name="completeness">Compares with the right answer.</param>
/// <param name="groundedness">Compares with the sources.</param>
/// <remarks>Thread-safe. Two questions per answer, asked at once. Their calls count for the budget, not for the cost of the judged program.</remarks>
public sealed class CompletenessAndGroundednessJudge(FindCompletenessPredictor completeness, FindGroundednessPredictor groundedness)
{
    /// <summary>A judge that thinks step by step.</summary>
    /// <param name="client">The judging model; a stronger one than the judged.</param>
    public CompletenessAndGroundednessJudge(IChatClient client)
        : this(
            new FindCompletenessPredictor(client).WithSettings(new() { Strategy = ChainOfThought.Shared }),
            new FindGroundednessPredictor(client).WithSettings(new() { Strategy = ChainOfThought.Shared }))
    {
    }

    /// <summary>Compares with the right answer.</summary>
    public FindCompletenessPredictor Completeness { get; } = completeness;

    /// <summary>Compares with the sources.</summary>
    public FindGroundednessPredictor Groundedness { get; } = groundedness;

    /// <summary>Judges an answer.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">The right answer.</param>
    /// <param name="sources">What the answer was made of.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>Harmonic mean of both in [0, 1]; the feedback names what is missing and what is unsupported.</returns>
    /// <exception cref="PredictionException">The model gave no judgement.</exception>
    public async ValueTask<Score> ScoreAsync(string question, string answer, string expected, IReadOnlyList<string> sources, CancellationToken cancellationToken = default)
    {
        var completing = Completeness.PredictAsync(question, expected, answer, cancellationToken: cancellationToken);
        var grounding = Groundedness.PredictAsync(question, sources, answer, cancellationToken: cancellationToken);
        await Task.WhenAll(completing, grounding).ConfigureAwait(false);
        var (complete, grounded) = (await completing.ConfigureAwait(false), await grounding.ConfigureAwait(false));
        var feedback = string.Create(CultureInfo.InvariantCulture, $"Completeness {complete.Completeness:0.##}{List(", missing: ", complete.Missing)}. Groundedness {grounded.Groundedness:0.##}{List(", unsupported: ", grounded.Unsupported)}.");
        return new(new Overlap(grounded.Groundedness, complete.Completeness).F1, feedback);
    }

    private static string List(string head, IReadOnlyList<string> ideas) => ideas.Count == 0 ? "" : head + string.Join("; ", ideas);
}
