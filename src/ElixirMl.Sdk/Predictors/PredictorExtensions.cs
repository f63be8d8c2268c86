using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Variables;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Copies of predictors that keep their type.</summary>
public static class PredictorExtensions
{
    /// <summary>A copy with another state.</summary>
    /// <param name="predictor">Stays as it is.</param>
    /// <param name="change">Makes the new state from the present one.</param>
    public static TPredictor WithState<TPredictor>(this TPredictor predictor, Func<PredictorState, PredictorState> change)
        where TPredictor : IPredictor
    {
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(change);
        return (TPredictor)predictor.With(change(predictor.State));
    }

    /// <summary>A copy with other instructions.</summary>
    /// <param name="predictor">Stays as it is.</param>
    /// <param name="instructions">What the model shall do; <see langword="null"/> restores those of the signature.</param>
    public static TPredictor WithInstructions<TPredictor>(this TPredictor predictor, string? instructions)
        where TPredictor : IPredictor =>
        predictor.WithState(state => state with { Instructions = instructions });

    /// <summary>A copy with other demos.</summary>
    /// <param name="predictor">Stays as it is.</param>
    /// <param name="demos">Replace all demos.</param>
    public static TPredictor WithDemos<TPredictor>(this TPredictor predictor, params IEnumerable<Demo> demos)
        where TPredictor : IPredictor =>
        predictor.WithState(state => state with { Demos = demos.ToValueList() });

    /// <summary>A copy with other settings.</summary>
    /// <param name="predictor">Stays as it is.</param>
    /// <param name="settings">Win over the present ones; what they leave open stays.</param>
    public static TPredictor WithSettings<TPredictor>(this TPredictor predictor, PredictorSettings settings)
        where TPredictor : IPredictor
    {
        ArgumentNullException.ThrowIfNull(settings);
        return predictor.WithState(state => state with { Settings = settings.Over(state.Settings) });
    }

    /// <summary>A copy that asks another client.</summary>
    /// <param name="predictor">Stays as it is.</param>
    /// <param name="client">Who answers.</param>
    public static TPredictor WithClient<TPredictor>(this TPredictor predictor, IChatClient client)
        where TPredictor : IPredictor
    {
        ArgumentNullException.ThrowIfNull(predictor);
        return (TPredictor)predictor.With(client);
    }

    /// <summary>A copy in which a configuration is active.</summary>
    /// <param name="predictor">Stays as it is.</param>
    /// <param name="values">Finds the value of a variable of its space by name; absent where nothing is chosen.</param>
    /// <exception cref="ArgumentException">There is no adapter or strategy of the chosen name.</exception>
    /// <exception cref="Schemas.ValidationException">A variable of the signature does not allow its value; all problems are listed.</exception>
    public static TPredictor WithConfiguration<TPredictor>(this TPredictor predictor, Func<string, VariableValue> values)
        where TPredictor : IPredictor
    {
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(values);
        return predictor.WithState(state => state with
        {
            Settings = PredictorVariables.Apply(values, state.Settings, predictor.Client.GetService(typeof(IModelCatalog)) as IModelCatalog),
            Values = OwnValues.Change(predictor.Variables, state.Values, values),
        });
    }
}
