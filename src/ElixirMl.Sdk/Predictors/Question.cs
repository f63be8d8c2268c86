using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>One question of a strategy to the model.</summary>
/// <param name="Signature">What is asked: at least the outputs the caller wants, in any order, and any others.</param>
public sealed record Question(Signature Signature)
{
    /// <summary>Texts of inputs that the caller's signature does not have, by JSON name.</summary>
    /// <value>Default: none.</value>
    public ValueList<AnswerField> ExtraInputs { get; init; } = ValueList<AnswerField>.Empty;

    /// <summary>Settings for this question alone.</summary>
    /// <value>Default: nothing; those of the call are in force.</value>
    public PredictorSettings Settings { get; init; } = PredictorSettings.None;

    /// <summary>Which of several independent answers is wanted.</summary>
    /// <value>Default: <see langword="null"/>, that of the call.</value>
    public int? RolloutId { get; init; }
}
