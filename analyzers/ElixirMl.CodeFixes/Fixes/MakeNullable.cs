using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Lets the type of a property say that its value may be absent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeNullable() : Fix(EML2027ComputedMayBeAbsent.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax { Type: not NullableTypeSyntax } property)
        {
            yield return new Proposal($"Make it '{property.Type}?'", Edits.Insert(property.Type.Span.End, "?"));
        }
    }
}
