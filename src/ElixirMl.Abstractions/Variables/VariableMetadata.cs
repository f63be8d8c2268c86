namespace ElixirMl.Variables;

/// <summary>A free entry of a variable, for example a weight of one of its values.</summary>
/// <param name="Key">Unique within the variable, for example <c>cost.openai</c>.</param>
/// <param name="Value">Any value.</param>
public sealed record VariableMetadata(string Key, VariableValue Value);
