using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using Microsoft.Extensions.AI;

namespace ElixirMl.Evaluation.Judges;

/// <summary>Lets a model rate answers by a rubric.</summary>
/// <param name="rubric">What is rated, and the levels.</param>
/// <param name="predictor">Who judges; it can be optimized against people's marks like any predictor.</param>
/// <remarks>
/// Thread-safe. One question per answer. Before its marks decide anything, compare them with people's: <see cref="Statistics.Agreement.OfMarks"/>.
/// </remarks>
public sealed class RubricJudge(Rubric rubric, RateByRubricPredictor predictor)
{
    /// <summary>A judge that thinks step by step.</summary>
    /// <param name="rubric">What is rated, and the levels.</param>
    /// <param name="client">The judging model; a stronger one than the judged.</param>
    public RubricJudge(Rubric rubric, IChatClient client)
        : this(rubric, new RateByRubricPredictor(client).WithSettings(new() { Strategy = ChainOfThought.Shared }))
    {
    }

    /// <summary>What is rated, and the levels.</summary>
    public Rubric Rubric { get; } = rubric;

    /// <summary>Who judges.</summary>
    public RateByRubricPredictor Predictor { get; } = predictor;

    /// <summary>Judges an answer.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What the program said.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>0 for the lowest level, 1 for the highest; the advice is the feedback.</returns>
    /// <exception cref="PredictionException">The model gave no judgement.</exception>
    /// <exception cref="InvalidOperationException">The model named a level the rubric does not have.</exception>
    public async ValueTask<Score> ScoreAsync(string question, string answer, CancellationToken cancellationToken = default)
    {
        var level = await LevelAsync(question, answer, cancellationToken).ConfigureAwait(false);
        return new((level.Level - 1.0) / (Rubric.Levels.Count - 1), $"{Rubric.Criterion}: level {level.Level} of {Rubric.Levels.Count}. {level.Advice}");
    }

    /// <summary>The level of an answer, from 1, to compare with a person's mark.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What the program said.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="PredictionException">The model gave no judgement.</exception>
    /// <exception cref="InvalidOperationException">The model named a level the rubric does not have.</exception>
    public async Task<RateByRubricPrediction> LevelAsync(string question, string answer, CancellationToken cancellationToken = default)
    {
        var rated = await Predictor.PredictAsync(Rubric.Criterion, Rubric.Levels, question, answer, cancellationToken: cancellationToken).ConfigureAwait(false);
        return rated.Level <= Rubric.Levels.Count
            ? rated
            : throw new InvalidOperationException($"The judge chose level {rated.Level}, but the rubric '{Rubric.Criterion}' has {Rubric.Levels.Count}. Use a stronger judging model or a clearer rubric.");
    }
}
