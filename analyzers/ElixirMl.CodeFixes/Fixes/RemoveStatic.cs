using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Makes a static property one of each value, a static class one with instances.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveStatic() : Fix(EML0023FieldIsStatic.Id, EML3015ProgramIsStatic.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is MemberDeclarationSyntax member and (PropertyDeclarationSyntax or TypeDeclarationSyntax)
            && member.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.StaticKeyword)) is { RawKind: not 0 } modifier)
        {
            yield return new Proposal("Remove 'static'", Edits.Delete(modifier.SpanStart, modifier.GetNextToken().SpanStart));
        }
    }
}
