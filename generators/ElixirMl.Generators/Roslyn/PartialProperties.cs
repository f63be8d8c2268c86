using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Roslyn;

/// <summary>Properties whose getter can be generated.</summary>
internal static class PartialProperties
{
    /// <summary>Whether a property is <c>partial</c>, of an instance, and has a getter only.</summary>
    internal static bool IsCompletable(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, SetMethod: null, GetMethod: not null }
        && property.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is PropertyDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
