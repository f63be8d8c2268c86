using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>Where a finding is shown.</summary>
internal static class Places
{
    /// <summary>The name of the member; of an inherited one, the name of the type that inherits it, which is what the reader is looking at.</summary>
    internal static Location? OfMember(INamedTypeSymbol type, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && OfName(member) is { } own ? own : OfName(type);

    /// <summary>The first declared name of a symbol; null when no source declares it.</summary>
    internal static Location? OfName(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.IsInSource);

    /// <summary>The attribute as written; null when it stands in another assembly.</summary>
    internal static Location? OfAttribute(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();

    /// <summary>The attribute as written, else the member that bears it.</summary>
    internal static Location? OfAttribute(INamedTypeSymbol type, ISymbol member, string metadataName, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && member.Find(metadataName) is { } attribute
            ? OfAttribute(attribute, cancellationToken)
            : OfMember(type, member);
}
