using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Roslyn;

/// <summary>Whether a type can have another half.</summary>
internal static class Partiality
{
    /// <summary>Whether the type, or that of a member, and every type around it say <c>partial</c>.</summary>
    /// <remarks>Another half of a type that does not is an error of declarations, after which the compiler runs no analyzer: nobody would read what EML0001 says.</remarks>
    internal static bool CanBeOpened(ISymbol symbol, CancellationToken cancellationToken)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Closed(type, cancellationToken).Any())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The declarations of a type that lack <c>partial</c>.</summary>
    internal static IEnumerable<TypeDeclarationSyntax> Closed(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<TypeDeclarationSyntax>()
        .Where(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
