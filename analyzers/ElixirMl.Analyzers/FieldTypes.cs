using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>Types of fields as the generator reads them.</summary>
internal static class FieldTypes
{
    /// <summary>The type of a field; null when no schema supports it.</summary>
    internal static FieldType? Of(INamedTypeSymbol type, IPropertySymbol property, CancellationToken cancellationToken) => Of(type, property.Type, cancellationToken);

    /// <summary>A type inside a schema; null when no schema supports it.</summary>
    internal static FieldType? Of(INamedTypeSymbol type, ITypeSymbol value, CancellationToken cancellationToken)
    {
        var values = new ValueParser(cancellationToken);
        values.Open(type);
        return values.Parse(value)?.Type;
    }

    /// <summary>What an optional type holds, else the type itself.</summary>
    internal static FieldType Inner(FieldType type) => type is FieldType.Optional optional ? optional.Inner : type;
}
