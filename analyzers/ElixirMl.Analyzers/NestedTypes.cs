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

    /// <summary>The schemas a type holds directly: itself, its items, its values, its cases.</summary>
    internal static IEnumerable<INamedTypeSymbol> Of(ITypeSymbol type)
    {
        if (SequenceTypes.Find(type) is { } sequence)
        {
            return Of(sequence.Item);
        }

        if (SequenceTypes.FindMap(type) is { } map)
        {
            return Of(map.Value);
        }

        return type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Of(nullable.TypeArguments[0]),
            INamedTypeSymbol named when UnionCases.Of(named) is { Count: > 0 } cases => cases.Select(static one => one.Type),
            INamedTypeSymbol named when IsSchema(named) => [named],
            _ => [],
        };
    }

    internal static bool IsSchema(INamedTypeSymbol type) =>
        type.Find(KnownNames.SchemaAttribute) is not null || type.Find(KnownNames.SignatureAttribute) is not null;
}
