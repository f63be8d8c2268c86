using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Puts a member on one side of its signature.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddSide() : Fix(EML0031RequiredMemberIsNoField.Id, EML1007ConstraintIsOnNoField.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.ContainsKey(Facts.Attribute)
            && root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax { AccessorList.Accessors.Count: 2 } property
            && property.Identifier.Span == diagnostic.Location.SourceSpan)
        {
            var start = property.GetFirstToken().SpanStart;
            yield return new Proposal("Add [Input]", Edits.Insert(start, "[Input] ")) { Kind = "Input" };
            yield return new Proposal("Add [Output]", Edits.Insert(start, "[Output] ")) { Kind = "Output" };
        }
    }
}
