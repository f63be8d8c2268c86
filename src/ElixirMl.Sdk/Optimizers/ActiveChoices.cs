using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Variables;

namespace ElixirMl.Optimizers;

/// <summary>Reads the choices in force of a program, by full path.</summary>
internal static class ActiveChoices
{
    /// <returns>Choices that have been made; what is left to defaults of the client is absent.</returns>
    public static IEnumerable<KeyValuePair<string, VariableValue>> Of(ProgramState program)
    {
        foreach (var (name, value) in program.Values)
        {
            yield return new(program.Path.Length == 0 ? name : $"{program.Path}.{name}", value);
        }

        foreach (var choice in program.OwnPredictors.SelectMany(Of).Concat(program.Programs.SelectMany(static sub => Of(sub.Program.State))))
        {
            yield return choice;
        }
    }

    private static IEnumerable<KeyValuePair<string, VariableValue>> Of(IPredictor predictor)
    {
        var settings = predictor.State.Settings;
        (string Name, VariableValue Value)[] choices =
        [
            (PredictorVariables.Model, settings.Model),
            (PredictorVariables.Adapter, settings.Adapter?.Name),
            (PredictorVariables.Strategy, settings.Strategy?.Name),
            (PredictorVariables.Temperature, settings.Temperature is { } temperature ? temperature : VariableValue.Absent),
            (PredictorVariables.MaxTokens, settings.MaxTokens is { } tokens ? tokens : VariableValue.Absent),
            (PredictorVariables.DemoCount, settings.DemoCount is { } demos ? demos : VariableValue.Absent),
        ];
        return choices.Where(static choice => !choice.Value.IsAbsent).Select(choice => KeyValuePair.Create($"{predictor.Name}.{choice.Name}", choice.Value));
    }
}
