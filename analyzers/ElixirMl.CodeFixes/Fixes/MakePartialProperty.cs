using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Makes a property partial, of an instance and with a getter only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialProperty() : Fix(EML2001VariableIsNotPartial.Id, EML3010PredictorIsNotPartial.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax { Identifier: { IsMissing: false } name } property
            && name.Span == diagnostic.Location.SourceSpan
            && (diagnostic.Id == EML3010PredictorIsNotPartial.Id || IsBare(property)))
        {
            yield return new Proposal("Make it partial with a getter only", [.. Modifiers(property), new TextChange(TextSpan.FromBounds(name.Span.End, property.Span.End), " { get; }")]);
        }
    }

    // A predictor is made for its property; what a person wrote into a variable only that person can move to its attribute.
    private static bool IsBare(PropertyDeclarationSyntax property) =>
        property is { Initializer: null, AccessorList: { } accessors }
        && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null })
        && property.Modifiers.All(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PartialKeyword);

    private static IEnumerable<TextChange> Modifiers(PropertyDeclarationSyntax property)
    {
        foreach (var modifier in property.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.RequiredKeyword)
            {
                yield return Edits.Delete(modifier.SpanStart, modifier.GetNextToken().SpanStart);
            }
        }

        if (!property.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            yield return Edits.Insert(property.Type.SpanStart, "partial ");
        }
    }
}
