using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Gives a property an init accessor, or makes its setter one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeInit() : Fix(EML0014SetterIsOutOfReach.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is not PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property
            || property.Identifier.Span != diagnostic.Location.SourceSpan
            || accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null))
        {
            yield break;
        }

        if (accessors.FirstOrDefault(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } setter)
        {
            yield return new Proposal("Make the setter 'init'", Edits.Replace(setter, "init;"));
        }
        else if (accessors.Count == 1)
        {
            yield return new Proposal("Add 'init'", Edits.Insert(accessors[0].Span.End, " init;"));
        }
    }
}
