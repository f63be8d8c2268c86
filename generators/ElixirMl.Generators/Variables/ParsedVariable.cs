using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>A model with what rules ask of its declaration; lives as long as one parse.</summary>
/// <param name="Property">The declaration.</param>
/// <param name="Attribute">Its <c>[Variable]</c>.</param>
/// <param name="Model">What is emitted.</param>
internal sealed record ParsedVariable(IPropertySymbol Property, AttributeData Attribute, VariableModel Model)
{
    /// <summary>What its conditions compare.</summary>
    internal IReadOnlyList<VariableTest> Tests { get; init; } = [];

    /// <summary>Paths it waits for.</summary>
    internal IReadOnlyList<string> Reads { get; init; } = [];
}
