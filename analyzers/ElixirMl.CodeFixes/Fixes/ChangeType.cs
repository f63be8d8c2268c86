using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Gives a field a type that schemas know and that holds the same values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ChangeType() : Fix(EML0002FieldTypeIsUnsupported.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(Facts.Replacement, out var name) && name is not null
            && root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax { Initializer: null or { Value: CollectionExpressionSyntax or ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } } } property
            && property.Identifier.Span == diagnostic.Location.SourceSpan)
        {
            var type = property.Type is NullableTypeSyntax ? name + "?" : name;
            yield return new Proposal($"Use '{type}'", Edits.Replace(property.Type, type));
        }
    }
}
