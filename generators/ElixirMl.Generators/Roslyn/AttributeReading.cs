using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Roslyn;

/// <summary>Reads attributes without trusting that they are complete: code is often half typed.</summary>
internal static class AttributeReading
{
    internal static AttributeData? Find(this ISymbol symbol, string metadataName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            // The short name is at hand; the long one is made anew each time.
            if (attribute.AttributeClass is { } type && metadataName.EndsWith(type.Name, StringComparison.Ordinal) && type.ToDisplayString() == metadataName)
            {
                return attribute;
            }
        }

        return null;
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
}
