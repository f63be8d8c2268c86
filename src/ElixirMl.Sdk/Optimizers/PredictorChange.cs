using ElixirMl.Predictors;

namespace ElixirMl.Optimizers;

/// <summary>How the prompt of a predictor changed.</summary>
/// <param name="Name">Path of the predictor.</param>
/// <param name="DemosBefore">Demos shown before.</param>
/// <param name="DemosAfter">Demos shown now.</param>
/// <param name="Bootstrapped">Those of now that the program made itself.</param>
/// <param name="HasNewInstructions">Whether the instructions differ.</param>
/// <param name="PromptDiff">The prompt line by line: removed after <c>-</c>, added after <c>+</c>; inputs are shown by name.</param>
public sealed record PredictorChange(string Name, int DemosBefore, int DemosAfter, int Bootstrapped, bool HasNewInstructions, string PromptDiff)
{
    internal static PredictorChange? Between(IPredictor before, IPredictor after)
    {
        var (old, now) = (PromptPreview.Of(before), PromptPreview.Of(after));
        return old == now
            ? null
            : new(before.Name, Shown(before), Shown(after), after.State.Demos.Take(Shown(after)).Count(static demo => demo.IsBootstrapped), before.Signature.Instructions != after.Signature.Instructions, LineDiff.Of(old, now));
    }

    private static int Shown(IPredictor predictor) => Math.Min(predictor.State.Demos.Count, predictor.State.Settings.DemoCount ?? int.MaxValue);
}
