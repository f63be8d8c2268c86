using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Turns a property without a body of its own into a partial one with a getter only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialProperty() : Fix(EML2001VariableIsNotPartial.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax { Initializer: null, AccessorList: { } accessors } property
            && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null })
            && property.Modifiers.All(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PartialKeyword))
        {
            yield return new Proposal("Make it partial with a getter only", [.. Changes(property, accessors)]);
        }
    }

    private static IEnumerable<TextChange> Changes(PropertyDeclarationSyntax property, AccessorListSyntax accessors)
    {
        if (!property.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            yield return Edits.Insert(property.Type.SpanStart, "partial ");
        }

        if (accessors.Accessors.Count != 1)
        {
            yield return Edits.Replace(accessors, "{ get; }");
        }
    }
}
