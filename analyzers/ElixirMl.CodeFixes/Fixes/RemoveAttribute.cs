using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Takes an attribute away, and its brackets when it was alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveAttribute() : Fix(EML0008ConstraintDoesNotFit.Id, EML0015FactorIsNotPositive.Id, EML0032ValidationIsNotRead.Id, EML1008TypeIsSchemaAndSignature.Id, EML3024ProgramIsSchema.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is AttributeSyntax attribute)
        {
            yield return new Proposal($"Remove [{attribute.Name}]", Edits.Remove(attribute));
        }
    }
}
