using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Says in one sentence per label which words decided.</summary>
/// <param name="categories">The other outputs that are labels.</param>
internal sealed class ReasoningLearner(IReadOnlyList<CategoryLearner> categories) : FieldLearner
{
    private const string Nothing = "No allowed values to weigh: the answer follows the most similar example or the closest words of the inputs.";

    public override FieldValue Answer(Question question) => FieldValue.OfText(
        categories.Count == 0 ? Nothing : string.Join(' ', categories.Select(learner => Explain(question, question.BallotOf(learner)))));

    private static string Explain(Question question, Ballot ballot)
    {
        var words = DecidingWords.Find(question, ballot);
        return words.Count switch
        {
            0 when ballot.Likeness[ballot.Chosen] > 0 => $"No whole word decides; parts of words are most like {ballot.Label}.",
            0 => $"No word is known from the examples or labels; {ballot.Label} is a guess.",
            1 => $"The word '{words[0]}' points to {ballot.Label}.",
            _ => $"The words {string.Join(", ", words.Select(static word => $"'{word}'"))} point to {ballot.Label}.",
        };
    }
}
