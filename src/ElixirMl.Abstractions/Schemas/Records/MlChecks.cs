using ElixirMl.Generated;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Records;

/// <summary>Checks of ML types.</summary>
internal static class MlChecks
{
    /// <summary>The check of a constraint; null when the type does not have it.</summary>
    internal static ConstraintCheck? Create(FieldType.Ml type, Constraint constraint) => (constraint, type.Name) switch
    {
        (Constraint.UnitNorm, "embedding") => On<Embedding>(MlRules.UnitNorm),
        (Constraint.Items items, "embedding") => On<Embedding>((ref errors, field, value) => ConstraintChecks.CheckCount(ref errors, field, items, value.Dimension)),
        (Constraint.Items items, "token_list") => On<TokenList>((ref errors, field, value) => ConstraintChecks.CheckCount(ref errors, field, items, value.Count)),
        (Constraint.Items items, "reasoning_chain") => On<ReasoningChain>((ref errors, field, value) => ConstraintChecks.CheckCount(ref errors, field, items, value.Steps.Count)),
        (Constraint.Tokens tokens, "token_list") => On<TokenList>((ref errors, field, value) => MlRules.Tokens(ref errors, field, value, tokens.Kind)),
        (Constraint.Shape shape, "tensor") => On<Tensor>((ref errors, field, value) => MlRules.Shape(ref errors, field, value, shape)),
        (Constraint.Calibrated, "confidence_score") => On<ConfidenceScore>(MlRules.Calibrated),
        (Constraint.Language language, "code") => On<Code>((ref errors, field, value) => MlRules.Language(ref errors, field, value, language.Name)),
        (Constraint.Normalized, "attention_weights") => On<AttentionWeights>(MlRules.Normalized),
        _ => null,
    };

    private static ConstraintCheck On<T>(Rule<T> rule) => (ref errors, field, value) =>
    {
        if (value is not T typed)
        {
            return false;
        }

        rule(ref errors, field, typed);
        return true;
    };

    private delegate void Rule<in T>(ref SchemaErrors errors, Field field, T value);
}
