using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Leaves a member on one side of its signature.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ChooseSide() : Fix(EML1003MemberIsInputAndOutput.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is not PropertyDeclarationSyntax property || property.Identifier.Span != diagnostic.Location.SourceSpan)
        {
            yield break;
        }

        var attributes = property.AttributeLists.SelectMany(static list => list.Attributes).ToArray();
        if (Find(attributes, "Input") is { } input && Find(attributes, "Output") is { } output)
        {
            yield return new Proposal("Keep [Input]", Edits.Remove(output)) { Kind = "Input" };
            yield return new Proposal("Keep [Output]", Edits.Remove(input)) { Kind = "Output" };
        }
    }

    private static AttributeSyntax? Find(AttributeSyntax[] attributes, string name) =>
        Array.Find(attributes, attribute => attribute.Name.GetLastToken().ValueText is var written && (written == name || written == name + "Attribute"));
}
