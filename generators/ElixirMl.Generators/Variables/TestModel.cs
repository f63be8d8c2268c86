using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>What one condition compares.</summary>
/// <param name="Owner">Name of the variable that has the condition.</param>
/// <param name="Variable">Name of the variable it reads.</param>
/// <param name="Values">Canonical texts; empty when only limits are compared.</param>
internal sealed record TestModel(string Owner, string Variable, ValueList<string> Values);
