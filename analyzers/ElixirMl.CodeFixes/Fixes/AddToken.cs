using System.Composition;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Gives a method an optional cancellation token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddToken() : Fix(EML3025ForwardCannotBeStopped.Id)
{
    private const string Parameter = "CancellationToken cancellationToken = default";

    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is MethodDeclarationSyntax { ParameterList: { CloseParenToken.IsMissing: false } list } method
            && !list.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
            && !method.DescendantTokens().Any(static token => token.ValueText == "cancellationToken"))
        {
            yield return new Proposal("Add a cancellation token", Edits.Insert(list.CloseParenToken.SpanStart, list.Parameters.Count == 0 ? Parameter : $", {Parameter}"));
        }
    }
}
