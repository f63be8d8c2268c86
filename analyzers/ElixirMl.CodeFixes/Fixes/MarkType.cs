using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Marks a type as schema, signature or program, and makes it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkType() : Fix(EML0027TypeIsNotMarked.Id, EML3011PredictorIsOutsideProgram.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(Facts.Attribute, out var name)
            && root.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax type
            && type.FirstAncestorOrSelf<TypeDeclarationSyntax>(outer => outer != type && !outer.Modifiers.Any(SyntaxKind.PartialKeyword)) is null)
        {
            var start = (type.AttributeLists.Count > 0 ? type.AttributeLists[0].GetFirstToken() : type.GetFirstToken()).SpanStart;
            var mark = Edits.Insert(start, $"[{name}] ");
            yield return type.Modifiers.Any(SyntaxKind.PartialKeyword)
                ? new Proposal($"Add [{name}]", mark)
                : new Proposal($"Add [{name}]", mark, Edits.Insert(type.Keyword.SpanStart, "partial "));
        }
    }
}
