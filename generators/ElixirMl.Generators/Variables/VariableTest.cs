using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>What one condition compares; lives as long as one parse.</summary>
/// <param name="Variable">Path of the variable it reads.</param>
/// <param name="Values">Canonical texts; empty when only limits are compared.</param>
internal sealed record VariableTest(string Variable, ValueList<string> Values)
{
    /// <summary>The <c>[When]</c> or <c>[Case]</c>.</summary>
    internal required AttributeData Attribute { get; init; }
}
