using System.Globalization;
using System.Text;
using ElixirMl.Adapters;
using ElixirMl.Predictors;

namespace ElixirMl.Programs;

/// <summary>What an optimizer changed, as a person reads it: the lines of every prompt that differ, and the settings.</summary>
public static class ProgramDiff
{
    /// <summary>Compares two states of a program.</summary>
    /// <param name="before">The older one.</param>
    /// <param name="after">The newer one.</param>
    /// <returns>A section per predictor that differs; empty when no prompt and no setting does.</returns>
    public static string Of(IProgram before, IProgram after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.State.Predictors.ToDictionary(static predictor => predictor.Name, StringComparer.Ordinal);
        var now = after.State.Predictors.ToDictionary(static predictor => predictor.Name, StringComparer.Ordinal);
        var text = new StringBuilder();
        AppendValues(text, before.State, after.State);
        foreach (var name in old.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var lines = TextDiff.Of(Describe(old.GetValueOrDefault(name)), Describe(now.GetValueOrDefault(name)));
            text.Append(lines.Length == 0 ? "" : $"{name}\n{lines}\n");
        }

        return text.ToString();
    }

    private static void AppendValues(StringBuilder text, ProgramState before, ProgramState after)
    {
        var lines = TextDiff.Of(Describe(before), Describe(after));
        text.Append(lines.Length == 0 ? "" : $"variables\n{lines}\n");
    }

    private static string Describe(ProgramState state) => string.Join('\n', state.AllValues.Select(static pair => $"{pair.Key}: {pair.Value}"));

    private static string Describe(IPredictor? predictor)
    {
        if (predictor is null)
        {
            return "";
        }

        var settings = predictor.State.Settings;
        var text = new StringBuilder();
        Append(text, "model", settings.Model);
        Append(text, "adapter", settings.Adapter?.Name);
        Append(text, "strategy", settings.Strategy?.Name);
        Append(text, "temperature", settings.Temperature?.ToString("R", CultureInfo.InvariantCulture));
        Append(text, "frozen", predictor.State.IsFrozen ? "yes" : null);
        Append(text, "max tokens", Text(settings.MaxTokens));
        Append(text, "demos shown", Text(settings.DemoCount));
        Append(text, "max extra calls", Text(settings.MaxExtraCalls));
        Append(text, "fallback adapter", settings.FallbackAdapter?.Name);
        Append(text, "adapter choices", settings.AdapterChoices is { } adapters ? string.Join(", ", adapters.Select(static adapter => adapter.Name)) : null);
        Append(text, "strategy choices", settings.StrategyChoices is { } strategies ? string.Join(", ", strategies.Select(static strategy => strategy.Name)) : null);
        var strategy = settings.Strategy ?? ElixirMl.Predictors.Strategies.Predict.Shared;
        var prompt = new Prompt(settings.Adapter ?? ChatAdapter.Shared, strategy.Derive(predictor.Signature), predictor.State.Demos, Shown(predictor.State));
        return text.Append(PromptText.Of(prompt.RenderStatic())).ToString();
    }

    private static int Shown(PredictorState state) => Math.Min(state.Settings.DemoCount ?? state.Demos.Count, state.Demos.Count);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, string name, string? value) => text.Append(value is null ? "" : $"{name}: {value}\n");
}
