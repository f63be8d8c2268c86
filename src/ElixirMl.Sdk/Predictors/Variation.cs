using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>What a strategy changes about a prediction when it hands it on to another strategy.</summary>
public sealed record Variation
{
    /// <summary>How the model is asked.</summary>
    /// <value>Default: <see langword="null"/>, one direct question.</value>
    public Strategy? Strategy { get; init; }

    /// <summary>Settings that win over those of the call.</summary>
    /// <value>Default: nothing.</value>
    public PredictorSettings Settings { get; init; } = PredictorSettings.None;

    /// <summary>Which of several independent answers is wanted.</summary>
    /// <value>Default: <see langword="null"/>, that of the call.</value>
    public int? RolloutId { get; init; }

    /// <summary>Demos that replace those of the predictor.</summary>
    /// <value>Default: <see langword="null"/>, those of the predictor.</value>
    public ValueList<Demo>? Demos { get; init; }

    /// <summary>What the model is told below its instructions.</summary>
    /// <value>Default: <see langword="null"/>, nothing.</value>
    public string? Advice { get; init; }

    /// <summary>Conditions on the outputs beyond those of the signature; those of the call stay in force.</summary>
    /// <value>Default: none.</value>
    public ValueList<Check> Checks { get; init; } = ValueList<Check>.Empty;
}
