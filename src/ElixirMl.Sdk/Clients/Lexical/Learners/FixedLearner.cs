using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers always the same, where a prompt gives nothing to learn from.</summary>
internal sealed class FixedLearner(FieldValue value) : FieldLearner
{
    public override FieldValue Answer(Question question) => value;
}
