using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers one output field. Made once per prompt, asked once per call.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal abstract class FieldLearner
{
    public abstract FieldValue Answer(Question question);
}
