using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>Finds types by metadata name even where several assemblies define one of the name.</summary>
internal static class KnownTypes
{
    internal static bool Knows(this Compilation compilation, string metadataName) => compilation.BestType(metadataName) is not null;

    /// <summary>The type of the compilation itself, else the first public one of a reference; null when there is none.</summary>
    internal static INamedTypeSymbol? BestType(this Compilation compilation, string metadataName)
    {
        var types = compilation.GetTypesByMetadataName(metadataName);
        return types.FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            ?? types.FirstOrDefault(static type => type.DeclaredAccessibility == Accessibility.Public);
    }
}
