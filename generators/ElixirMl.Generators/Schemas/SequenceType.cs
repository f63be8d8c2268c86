using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>A sequence while it is parsed; never part of a model.</summary>
/// <param name="Item">Type of the items.</param>
/// <param name="Create">Expression that makes the sequence from <c>items</c>, a list.</param>
/// <param name="CountMember">Property that counts the items.</param>
/// <param name="IsSet">Whether equal items are dropped.</param>
internal sealed record SequenceType(ITypeSymbol Item, string Create, string CountMember, bool IsSet = false);
