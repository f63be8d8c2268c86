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
public sealed class MakePartialGetter() : Fix(EML3010PredictorIsNotPartial.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax property && property.Identifier.Span == diagnostic.Location.SourceSpan && !property.Identifier.IsMissing)
        {
            yield return new Proposal("Make it 'partial' with a getter only", [.. Modifiers(property), new TextChange(TextSpan.FromBounds(property.Identifier.Span.End, property.Span.End), " { get; }")]);
        }
    }

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
