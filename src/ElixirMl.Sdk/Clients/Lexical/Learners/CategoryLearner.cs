using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers with a label.</summary>
/// <param name="voter">Chooses it.</param>
/// <param name="refines">Whether to look a second time at the labels that lead.</param>
/// <param name="isJson">Whether labels are JSON, as true and false are.</param>
/// <param name="purpose">Keeps the draws of different fields apart.</param>
internal sealed class CategoryLearner(LabelVoter voter, bool refines, bool isJson, ulong purpose) : FieldLearner
{
    public override FieldValue Answer(Question question) => new(question.BallotOf(this).Label, isJson);

    public Ballot Cast(Question question) => voter.Cast(question, refines, purpose);
}
