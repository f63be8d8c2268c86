using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Programs;

/// <summary>What the type of a <c>[Predictor]</c> property says, before any predictor is looked up.</summary>
/// <param name="Collection">How many it holds.</param>
/// <param name="Element">Type of each.</param>
/// <param name="Key">Type of the keys of a dictionary.</param>
internal readonly record struct PredictorShape(CollectionKind Collection, ITypeSymbol Element, ITypeSymbol? Key = null)
{
    internal static PredictorShape Of(IPropertySymbol property) => property.Type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => new(CollectionKind.Array, array.ElementType),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } list => new(CollectionKind.List, list.TypeArguments[0]),
        INamedTypeSymbol { MetadataName: "IReadOnlyDictionary`2" } pairs when IsOfCollections(pairs) && IsKey(pairs.TypeArguments[0]) => new(CollectionKind.Dictionary, pairs.TypeArguments[1], pairs.TypeArguments[0]),
        var one => new(CollectionKind.None, one),
    };

    /// <summary>The type of the property around another name of its elements.</summary>
    internal string Around(string element, Func<ITypeSymbol, string> nameOf) => Collection switch
    {
        CollectionKind.Array => $"{element}[]",
        CollectionKind.List => $"global::System.Collections.Generic.IReadOnlyList<{element}>",
        CollectionKind.Dictionary => $"global::System.Collections.Generic.IReadOnlyDictionary<{nameOf(Key!)}, {element}>",
        _ => element,
    };

    private static bool IsKey(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.TypeKind == TypeKind.Enum;

    private static bool IsOfCollections(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";
}
