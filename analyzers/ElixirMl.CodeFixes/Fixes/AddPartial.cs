using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Writes <c>partial</c> before the keyword of a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPartial() : Fix(EML0001TypeIsNotPartial.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax type)
        {
            yield return new Proposal("Add 'partial'", Edits.Insert(type.Keyword.SpanStart, "partial "));
        }
    }
}
