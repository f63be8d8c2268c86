using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Variables;

namespace ElixirMl.Predictors;

/// <summary>Everything about a predictor that an optimizer may change and a file may hold. Compared by value.</summary>
/// <param name="Name">Path of the predictor in its program, for example <c>Desk.Route</c>; unique there.</param>
public sealed record PredictorState(string Name)
{
    /// <summary>What the model shall do.</summary>
    /// <value>Default: <see langword="null"/>, the instructions of the signature.</value>
    public string? Instructions { get; init; }

    /// <summary>Worked examples, in the order they are shown.</summary>
    /// <value>Default: none.</value>
    public ValueList<Demo> Demos { get; init; } = ValueList<Demo>.Empty;

    /// <summary>How the model is asked, as far as it has been decided.</summary>
    /// <value>Default: <see cref="PredictorSettings.None"/>.</value>
    public PredictorSettings Settings { get; init; } = PredictorSettings.None;

    /// <summary>Whether optimizers leave the predictor alone: its instructions, demos and settings stay, its variables are not searched.</summary>
    /// <value>Default: false.</value>
    public bool IsFrozen { get; init; }

    /// <summary>Values of the variables the signature brings, by name.</summary>
    /// <value>Default: none; a predictor completes them with their defaults.</value>
    public VariableConfiguration Values { get; init; } = VariableConfiguration.Empty;
}
