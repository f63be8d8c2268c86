using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Takes a property away that nothing reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveVariable() : Fix(EML2031VariableIsNeverRead.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax property)
        {
            yield return new Proposal($"Remove '{property.Identifier.ValueText}'", Edits.Delete(property.FullSpan.Start, property.FullSpan.End));
        }
    }
}
