using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers with the calibrated share of the vote that the answer of another field had.</summary>
/// <param name="category">The other field.</param>
/// <param name="limits">Of the number.</param>
internal sealed class ConfidenceLearner(CategoryLearner category, ValueHint.Number limits) : FieldLearner
{
    public override FieldValue Answer(Question question)
    {
        var share = Math.Round(question.BallotOf(category).Share, 2);
        return FieldValue.OfJson(Numbers.Format(Numbers.Fit(share, limits)));
    }
}
