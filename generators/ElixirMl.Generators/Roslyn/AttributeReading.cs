using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Roslyn;

/// <summary>Reads attributes without trusting that they are complete: code is often half typed.</summary>
internal static class AttributeReading
{
    internal static AttributeData? Find(this ISymbol symbol, string metadataName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.HasFullName(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether a type that is neither nested nor generic has this full name; nothing is allocated.</summary>
    internal static bool HasFullName(this INamedTypeSymbol type, string fullName)
    {
        var end = fullName.Length;
        for (INamespaceOrTypeSymbol? part = type; part is not INamespaceSymbol { IsGlobalNamespace: true }; part = part.ContainingNamespace)
        {
            var start = end - part.Name.Length;
            if (part is INamedTypeSymbol { ContainingType: not null } || start < 0 || string.CompareOrdinal(fullName, start, part.Name, 0, part.Name.Length) != 0)
            {
                return false;
            }

            end = start - 1;
            if (part.ContainingNamespace is null || (end >= 0 && fullName[end] != '.'))
            {
                return false;
            }
        }

        return end == -1;
    }

    internal static string? GetString(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length > position && attribute.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    internal static TypedConstant? GetNamed(this AttributeData attribute, string name)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key == name)
            {
                return pair.Value;
            }
        }

        return null;
    }

    internal static IEnumerable<AttributeData> FindAll(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass is { } type && type.HasFullName(metadataName));

    /// <summary>The values of an array given by name or by position; empty when there is none.</summary>
    internal static IReadOnlyList<TypedConstant> Items(this TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : [];

    internal static IReadOnlyList<string> GetStrings(this AttributeData attribute, string name) =>
        [.. attribute.GetNamed(name).Items().Select(static item => item.Value).OfType<string>()];

    internal static IReadOnlyList<double> GetNumbers(this AttributeData attribute, string name) =>
        [.. attribute.GetNamed(name).Items().Select(static item => item.Value).OfType<double>()];

    /// <summary>The positional arguments from a position on, those of a parameter array one by one.</summary>
    internal static IReadOnlyList<TypedConstant> Arguments(this AttributeData attribute, int from = 0)
    {
        var arguments = attribute.ConstructorArguments.Skip(from).ToArray();
        return arguments is [{ Kind: TypedConstantKind.Array }] ? Items(arguments[0]) : arguments;
    }
}
