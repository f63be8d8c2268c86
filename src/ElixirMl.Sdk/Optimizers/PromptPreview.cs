using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;

namespace ElixirMl.Optimizers;

/// <summary>The prompt of a predictor with names in place of inputs, without a call.</summary>
internal static class PromptPreview
{
    public static string Of(IPredictor predictor)
    {
        var settings = predictor.State.Settings;
        var asked = (settings.Strategy ?? Predict.Shared).Derive(predictor.Signature);
        var demos = predictor.State.Demos;
        var prompt = new Prompt(settings.Adapter ?? ChatAdapter.Shared, asked, demos, Math.Min(demos.Count, settings.DemoCount ?? demos.Count));
        string?[] inputs = [.. asked.Inputs.Fields.Select(static field => $"‹{field.JsonName}›")];
        return string.Join("\n", prompt.Render(inputs).Select(static message => $"[{message.Role.Value}]\n{message.Text}"));
    }
}
