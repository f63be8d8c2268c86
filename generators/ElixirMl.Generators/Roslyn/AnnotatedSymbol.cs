using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Roslyn;

/// <summary>A declaration with the attribute that asks for generated code; lives as long as one parse.</summary>
/// <param name="Symbol">What is declared.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Semantics">Of the file the attribute stands in.</param>
internal sealed record AnnotatedSymbol(ISymbol Symbol, AttributeData Attribute, SemanticModel Semantics);
