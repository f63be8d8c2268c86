using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Gives a parameter the name of the field or variable it means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameParameter() : Fix(EML0026ParameterIsNoField.Id, EML2026ParameterIsNoVariable.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(Facts.Replacement, out var name) && name is not null
            && root.FindToken(diagnostic.Location.SourceSpan.Start) is { Parent: ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } parameter }
            && !method.DescendantTokens().Any(token => token.ValueText == name))
        {
            yield return new Proposal($"Rename it to '{name}'", [.. Uses(method, parameter).Select(token => Edits.Replace(token, name))]);
        }
    }

    private static IEnumerable<SyntaxToken> Uses(MethodDeclarationSyntax method, ParameterSyntax parameter) => method.DescendantTokens().Where(token =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && token.ValueText == parameter.Identifier.ValueText
        && (token.Parent == parameter || (token.Parent is IdentifierNameSyntax name && name.Parent is not (NameColonSyntax or NameEqualsSyntax) && (name.Parent as MemberAccessExpressionSyntax)?.Name != name)));
}
