using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Makes a property optional.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeOptional() : Fix(EML0013RecursionNeverEnds.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax { Type: not NullableTypeSyntax } property && property.Identifier.Span == diagnostic.Location.SourceSpan)
        {
            yield return new Proposal($"Make '{property.Identifier.ValueText}' optional", Edits.Insert(property.Type.Span.End, "?"));
        }
    }
}
