using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>A state file as it was read, before anything is looked up in a program.</summary>
internal sealed record SavedState(string Program, ValueList<SavedPredictor> Predictors, ValueList<(string Name, VariableValue Value)> Configuration, Provenance? Provenance)
{
    /// <summary>Paths of frozen parts.</summary>
    public ValueList<string> Frozen { get; init; } = ValueList<string>.Empty;
}
