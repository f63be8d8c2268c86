using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>The lists, sets and maps of .NET that schemas know.</summary>
internal static class SequenceTypes
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "List", "IList", "IReadOnlyList", "ICollection", "IReadOnlyCollection", "IEnumerable",
    };

    private static readonly HashSet<string> Sets = new(StringComparer.Ordinal) { "HashSet", "ISet", "IReadOnlySet" };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal) { "Dictionary", "IDictionary", "IReadOnlyDictionary" };

    internal static SequenceType? Find(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return new SequenceType(array.ElementType, "items.ToArray()", "Length");
        }

        if (type is not INamedTypeSymbol { TypeArguments.Length: 1 } named)
        {
            return null;
        }

        var item = named.TypeArguments[0];
        return NamespaceOf(named) switch
        {
            "System.Collections.Generic" when Lists.Contains(named.Name) => new SequenceType(item, "items", "Count"),
            "System.Collections.Generic" when Sets.Contains(named.Name) =>
                new SequenceType(item, $"new global::System.Collections.Generic.HashSet<{item.ToDisplayString(SymbolNames.Full)}>(items)", "Count", IsSet: true),
            "System.Collections.Immutable" when named.Name == "ImmutableArray" =>
                new SequenceType(item, "global::System.Collections.Immutable.ImmutableArray.CreateRange(items)", "Length"),
            "System.Collections.Immutable" when named.Name == "ImmutableList" =>
                new SequenceType(item, "global::System.Collections.Immutable.ImmutableList.CreateRange(items)", "Count"),
            "ElixirMl.Schemas" when named.Name == "ValueList" =>
                new SequenceType(item, "global::ElixirMl.Schemas.ValueList.ToValueList(items)", "Count"),
            _ => null,
        };
    }

    internal static (ITypeSymbol Key, ITypeSymbol Value)? FindMap(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 2 } named && NamespaceOf(named) == "System.Collections.Generic" && Maps.Contains(named.Name)
            ? (named.TypeArguments[0], named.TypeArguments[1])
            : null;

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() ?? "";
}
