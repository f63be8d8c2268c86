using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Gives a predictor property the predictor it means as its type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UsePredictor() : Fix(EML3001PredictorTypeIsUnknown.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(Facts.Replacement, out var name) && name is not null
            && root.FindNode(diagnostic.Location.SourceSpan) is PropertyDeclarationSyntax property
            && property.Identifier.Span == diagnostic.Location.SourceSpan
            && LastName(property.Type) is { } written)
        {
            yield return new Proposal($"Use '{name}'", Edits.Replace(written.Identifier, name));
        }
    }

    private static SimpleNameSyntax? LastName(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        ArrayTypeSyntax array => LastName(array.ElementType),
        QualifiedNameSyntax qualified => LastName(qualified.Right),
        AliasQualifiedNameSyntax alias => LastName(alias.Name),
        GenericNameSyntax { Identifier.ValueText: "IReadOnlyList" or "IReadOnlyDictionary", TypeArgumentList.Arguments: [.., var element] } => LastName(element),
        _ => type as SimpleNameSyntax,
    };
}
