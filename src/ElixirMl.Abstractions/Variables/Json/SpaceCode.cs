namespace ElixirMl.Variables.Json;

/// <summary>The functions and types of a space, which JSON can only name.</summary>
public sealed record SpaceCode
{
    /// <summary>Functions of <see cref="CompositeVariable"/>s by the variable's name.</summary>
    public IReadOnlyDictionary<string, Func<VariableConfiguration, VariableValue>> Composites { get; init; } = new Dictionary<string, Func<VariableConfiguration, VariableValue>>();

    /// <summary>Functions of <see cref="CompositeVariable.Check"/> by the variable's name.</summary>
    public IReadOnlyDictionary<string, Func<VariableValue, string?>> Checks { get; init; } = new Dictionary<string, Func<VariableValue, string?>>();

    /// <summary>Functions of <see cref="Condition.Custom"/> conditions by their name.</summary>
    public IReadOnlyDictionary<string, Func<VariableConfiguration, bool>> Conditions { get; init; } = new Dictionary<string, Func<VariableConfiguration, bool>>();

    /// <summary>Functions of <see cref="VariableConstraint"/>s that are code, by their name: <see langword="null"/> when the rule holds, otherwise a sentence.</summary>
    public IReadOnlyDictionary<string, Func<VariableConfiguration, string?>> Constraints { get; init; } = new Dictionary<string, Func<VariableConfiguration, string?>>();

    /// <summary>Types of <see cref="ModuleOption.Implementation"/> by their full name; options of other types keep their name only.</summary>
    public IReadOnlyDictionary<string, Type> Implementations { get; init; } = new Dictionary<string, Type>();
}
