using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Reads closed unions from <c>[JsonPolymorphic]</c> and <c>[JsonDerivedType]</c>.</summary>
internal static class UnionCases
{
    private const string Serialization = "System.Text.Json.Serialization.";

    /// <summary>The derived types with their discriminators; those that are no <c>[Schema]</c> are left out.</summary>
    internal static IReadOnlyList<(string Name, INamedTypeSymbol Type)> Of(INamedTypeSymbol type)
    {
        var cases = new List<(string, INamedTypeSymbol)>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == Serialization + "JsonDerivedTypeAttribute"
                && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is INamedTypeSymbol derived
                && derived.Find(KnownNames.SchemaAttribute) is not null)
            {
                cases.Add((attribute.GetString(1) ?? derived.Name, derived));
            }
        }

        return cases;
    }

    /// <summary>Name of the property that tells the cases apart; <c>$type</c> unless the base type says otherwise.</summary>
    internal static string Discriminator(INamedTypeSymbol type) =>
        type.Find(Serialization + "JsonPolymorphicAttribute")?.GetNamed("TypeDiscriminatorPropertyName")?.Value as string ?? "$type";
}
