using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>Schemas inside schemas.</summary>
internal static class NestedTypes
{
    /// <summary>The schema a property always holds; null when it may be absent, empty or something else.</summary>
    internal static INamedTypeSymbol? RequiredBy(IPropertySymbol property) =>
        property.Type is INamedTypeSymbol { NullableAnnotation: not NullableAnnotation.Annotated } type && IsSchema(type) && (property.IsRequired || InitializerParser.Parse(property) is null)
            ? type
            : null;

    internal static bool IsSchema(INamedTypeSymbol type) =>
        type.Find(KnownNames.SchemaAttribute) is not null || type.Find(KnownNames.SignatureAttribute) is not null;
}
