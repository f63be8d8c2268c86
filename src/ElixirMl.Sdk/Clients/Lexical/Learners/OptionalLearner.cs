using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Decides by like examples whether there is a value at all.</summary>
/// <param name="presence">Votes for <see cref="Present"/> or <see cref="Absent"/>.</param>
/// <param name="value">Answers when there is one.</param>
internal sealed class OptionalLearner(CategoryLearner presence, FieldLearner value) : FieldLearner
{
    public const string Present = "present";
    public const string Absent = "absent";

    public override FieldValue Answer(Question question) =>
        question.BallotOf(presence).Label == Absent ? FieldValue.Null : value.Answer(question);
}
