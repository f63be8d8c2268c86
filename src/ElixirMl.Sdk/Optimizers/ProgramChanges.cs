using System.Globalization;
using System.Text;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Optimizers;

/// <summary>How two states of a program differ.</summary>
/// <param name="Choices">Variables with other values, by full path.</param>
/// <param name="Predictors">Predictors with other instructions, demos or prompts.</param>
public sealed record ProgramChanges(ValueList<ChoiceChange> Choices, ValueList<PredictorChange> Predictors)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Choices.Count == 0 && Predictors.Count == 0;

    /// <summary>Compares two states of one program.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one; has the same predictors.</param>
    public static ProgramChanges Between(IProgram before, IProgram after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var old = ActiveChoices.Of(before.State).ToDictionary(StringComparer.Ordinal);
        var now = ActiveChoices.Of(after.State).ToDictionary(StringComparer.Ordinal);
        var choices = now.Keys.Union(old.Keys)
            .Select(name => new ChoiceChange(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))
            .Where(static change => change.Before != change.After);
        var predictors = before.State.Predictors
            .Join(after.State.Predictors, static predictor => predictor.Name, static predictor => predictor.Name, PredictorChange.Between, StringComparer.Ordinal)
            .OfType<PredictorChange>();
        return new(choices.ToValueList(), predictors.ToValueList());
    }

    /// <summary>The report for people.</summary>
    public override string ToString()
    {
        if (IsEmpty)
        {
            return "Nothing changed.";
        }

        var text = new StringBuilder();
        foreach (var choice in Choices)
        {
            text.Append(choice).Append('\n');
        }

        foreach (var predictor in Predictors)
        {
            text.Append(CultureInfo.InvariantCulture, $"{predictor.Name}: demos {predictor.DemosBefore} → {predictor.DemosAfter} ({predictor.Bootstrapped} bootstrapped){(predictor.HasNewInstructions ? ", new instructions" : "")}\n");
            text.Append(predictor.PromptDiff);
        }

        return text.ToString().TrimEnd();
    }
}
