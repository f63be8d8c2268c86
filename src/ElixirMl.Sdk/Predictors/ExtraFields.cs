using ElixirMl.Adapters;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>Outputs that stand in demos because a strategy asks for them, not the signature: the reasoning, the program.</summary>
internal static class ExtraFields
{
    // What strategies of this library add; an underscore stands behind a name that a signature has already.
    private static readonly string[] Usual = [ChainOfThought.ReasoningField, "rationale", "code"];

    /// <summary>Whether a text may stand among the outputs of a demo: whatever a strategy wrote there, and what a strategy of the predictor asks for.</summary>
    public static bool Allow(DemoField field, Demo demo, IPredictor predictor) =>
        field.Json.StartsWith('"') && (demo.IsBootstrapped || Usual.Contains(field.Name.TrimEnd('_'))
            || Modules.Strategies(predictor.State.Settings).Any(strategy => FieldNames.IndexOf(strategy.Derive(predictor.Signature).Outputs, field.Name) >= 0));
}
