using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Takes the initializer of a property away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveInitializer() : Fix(EML0022RequiredHasDefault.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { Initializer: { } initializer, AccessorList: { } accessors } property)
        {
            yield return new Proposal("Remove the default", Edits.Delete(accessors.Span.End, property.SemicolonToken.IsMissing ? initializer.Span.End : property.SemicolonToken.Span.End));
        }
    }
}
